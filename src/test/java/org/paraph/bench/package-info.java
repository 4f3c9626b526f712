/** What signing costs beside the bare engine, measured in one run on one database: {@code mvn -Pbench verify}. */
package org.paraph.bench;
