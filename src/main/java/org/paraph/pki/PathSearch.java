package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Finds chains of names from a certificate to an anchor, among certificates at hand. Fetches nothing: the certificates are
 * untrusted, and so are the addresses in them. Bounded, since whoever sends certificates may send many of one name.
 */
final class PathSearch {

    private static final int LONGEST = 6;
    private static final int MOST_STEPS = 200;

    private final List<X509Certificate> anchors;
    private final Collection<X509Certificate> others;

    PathSearch(List<X509Certificate> anchors, Collection<X509Certificate> others) {
        this.anchors = anchors;
        this.others = others;
    }

    /** Each from the leaf to an anchor, shortest first; only names were compared. */
    List<List<X509Certificate>> chains(X509Certificate leaf) {
        if (anchors.contains(leaf)) {
            return List.of(List.of(leaf));
        }
        List<List<X509Certificate>> complete = new ArrayList<>();
        Deque<List<X509Certificate>> open = new ArrayDeque<>(List.of(List.of(leaf)));
        for (int steps = 0; steps < MOST_STEPS && !open.isEmpty(); steps++) {
            List<X509Certificate> chain = open.poll();
            issuers(anchors, chain).forEach(complete::add);
            if (chain.size() < LONGEST) {
                issuers(others, chain).forEach(open::add);
            }
        }
        return complete;
    }

    private static List<List<X509Certificate>> issuers(
            Collection<X509Certificate> candidates, List<X509Certificate> chain) {
        X509Certificate last = chain.get(chain.size() - 1);
        return candidates.stream()
                .filter(candidate -> candidate.getSubjectX500Principal().equals(last.getIssuerX500Principal()))
                .filter(candidate -> !chain.contains(candidate))
                .limit(MOST_STEPS)
                .map(candidate -> plus(chain, candidate))
                .toList();
    }

    private static List<X509Certificate> plus(List<X509Certificate> chain, X509Certificate next) {
        List<X509Certificate> longer = new ArrayList<>(chain);
        longer.add(next);
        return longer;
    }
}
