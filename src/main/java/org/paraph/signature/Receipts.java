package org.paraph.signature;

import org.paraph.evidence.TransactionRecord;

/** Receipts for ends that are not signatures. */
final class Receipts {

    private Receipts() {}

    static Receipt of(TransactionRecord record, SignatureRequest request, Ending ending) {
        return new Receipt(record.id(), ending.status(), ending.at(), null, request.contentDigest(), request.place());
    }
}
