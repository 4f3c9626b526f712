package org.paraph.signature;

import java.util.List;
import java.util.Map;
import org.paraph.authentication.Binding;
import org.paraph.content.CanonicalJson;
import org.paraph.content.Digests;

/**
 * What one authentication for several signatures is bound to: a digest over the ordered digests of request, content,
 * purpose and method of each. A record of one of them shows the digests of the others, and nothing else of them.
 *
 * @param members SHA-256 of each member, in the order in which they are signed
 */
record SetBinding(List<String> members) {

    static final String FORMAT = "org.paraph.set/1";

    /** No request has this id and no signature this purpose: what is good for a set is good for nothing else. */
    private static final String REQUEST = "set";

    private static final String PURPOSE = "several";

    SetBinding {
        members = List.copyOf(members);
    }

    /** SHA-256 of what one signature is bound to, without the person, who is the same for all. */
    static String member(String request, String contentDigest, String purpose, String method) {
        return Digests.sha256(CanonicalJson.write(
                Map.of("request", request, "contentDigest", contentDigest, "purpose", purpose, "method", method)));
    }

    static String member(Binding it) {
        return member(it.request(), it.contentDigest(), it.purpose(), it.method());
    }

    String digest() {
        return Digests.sha256(CanonicalJson.write(Map.of("format", FORMAT, "members", members)));
    }

    /** What the challenge for the whole set is issued for. */
    Binding of(String person, String method) {
        return new Binding(person, REQUEST, digest(), PURPOSE, method);
    }

    static boolean isOne(Binding it) {
        return REQUEST.equals(it.request()) && PURPOSE.equals(it.purpose());
    }

    /**
     * What a record says of it, so that a verifier can compute it again.
     *
     * @param position from 1 on
     */
    Map<String, Object> facts(int position) {
        return Facts.of("format", FORMAT)
                .and("digest", digest())
                .and("position", position)
                .and("size", members.size())
                .and("members", members)
                .map();
    }
}
