package org.paraph.pki.http;

import org.paraph.pki.Courier;
import org.paraph.pki.Der;
import org.paraph.pki.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To one authority at one address. */
final class HttpCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(HttpCourier.class);

    private final String authority;
    private final HttpSender sender;
    private final RateLimit limit;

    HttpCourier(String authority, HttpSender sender, RateLimit limit) {
        this.authority = authority;
        this.sender = sender;
        this.limit = limit;
    }

    @Override
    public String authority() {
        return authority;
    }

    @Override
    public Reply carry(Der question) {
        Reply reply = limit.take() ? sender.send(question) : new Failed(Failure.RATE_LIMITED);
        if (reply instanceof Failed failed) {
            LOG.warn("{} gave no answer: {}.", authority, failed.why().key());
        }
        return reply;
    }
}
