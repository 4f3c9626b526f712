package org.paraph.pki;

import java.security.cert.PolicyNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/** What a checked path says about the policies of its first certificate. */
final class Policies {

    private Policies() {}

    /** @param root of the valid policy tree; {@code null} when some certificate on the path names no policy */
    static Set<String> of(PolicyNode root, int depth) {
        Set<String> policies = new TreeSet<>();
        if (root != null) {
            collect(root, depth, policies);
        }
        return policies;
    }

    private static void collect(PolicyNode node, int depth, Set<String> into) {
        if (node.getDepth() == depth) {
            into.add(node.getValidPolicy());
        }
        for (Iterator<? extends PolicyNode> children = node.getChildren(); children.hasNext(); ) {
            collect(children.next(), depth, into);
        }
    }
}
