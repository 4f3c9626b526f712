package org.paraph.digital;

import java.util.List;
import java.util.Optional;

/** Where signed documents are kept, every version, unchangeable. Works in the current transaction if there is one. Thread-safe. */
public interface SignedDocuments {

    /** The one with the most signatures. */
    Optional<SignedDocument> newest(Strand strand);

    /** What that signature made. */
    Optional<SignedDocument> ofRecord(String record);

    /** The newest version of each document of a process instance. */
    List<SignedDocument> ofProcess(String processInstance);

    /** @return false when that version is there already, made by somebody else */
    boolean add(SignedDocument document);
}
