package org.paraph.validation;

import java.util.stream.Stream;

/** One thing that a document can fail by. Says nothing when it does not. */
interface Check {

    Stream<Finding> on(Case it);
}
