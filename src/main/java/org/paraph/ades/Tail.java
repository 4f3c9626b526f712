package org.paraph.ades;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What somebody put behind the newest signature or time stamp of a PDF. */
final class Tail {

    private static final COSName DSS = COSName.getPDFName("DSS");

    /** What may be new in the catalogue (EN 319 142-1, section 5.4.2). */
    private static final Set<COSName> PROOFS = Set.of(DSS, COSName.getPDFName("Extensions"));

    private static final List<COSName> ROOTS = List.of(COSName.ROOT, COSName.INFO, COSName.ENCRYPT);

    private Tail() {}

    /** Whether it adds proofs to their list, and changes nothing else. */
    static boolean holdsProofsAlone(byte[] pdf, int from) {
        try (PDDocument before = Loader.loadPDF(Arrays.copyOf(pdf, from));
                PDDocument after = Loader.loadPDF(pdf)) {
            COSDictionary old = before.getDocument().getTrailer();
            COSDictionary trailer = after.getDocument().getTrailer();
            return ROOTS.stream().allMatch(root -> isSame(old.getItem(root), trailer.getItem(root)))
                    && isCatalogueAlone(before, after)
                    && isSameCatalogue(old.getCOSDictionary(COSName.ROOT), trailer.getCOSDictionary(COSName.ROOT));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isCatalogueAlone(PDDocument before, PDDocument after) {
        COSDictionary old = before.getDocument().getTrailer();
        Set<COSObjectKey> mayChange =
                reachable(old.getCOSDictionary(COSName.ROOT).getItem(DSS));
        if (old.getItem(COSName.ROOT) instanceof COSObject root) {
            mayChange.add(root.getKey());
        }
        var now = after.getDocument().getXrefTable();
        return before.getDocument().getXrefTable().entrySet().stream()
                .filter(entry -> !mayChange.contains(entry.getKey()))
                .allMatch(entry -> entry.getValue().equals(now.get(entry.getKey())));
    }

    /** The objects of earlier proofs: the list of them grows. */
    private static Set<COSObjectKey> reachable(COSBase from) {
        Set<COSObjectKey> found = new HashSet<>();
        Deque<COSBase> open = new ArrayDeque<>();
        add(open, from);
        while (!open.isEmpty()) {
            COSBase it = open.pop();
            if (it instanceof COSObject reference && found.add(reference.getKey())) {
                add(open, reference.getObject());
            } else if (it instanceof COSDictionary dictionary) {
                dictionary.getValues().forEach(value -> add(open, value));
            } else if (it instanceof COSArray array) {
                array.forEach(value -> add(open, value));
            }
        }
        return found;
    }

    private static void add(Deque<COSBase> open, COSBase it) {
        if (it != null) {
            open.push(it);
        }
    }

    private static boolean isSameCatalogue(COSDictionary before, COSDictionary after) {
        Set<COSName> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeAll(PROOFS);
        return all.stream().allMatch(name -> isSame(before.getItem(name), after.getItem(name)));
    }

    private static boolean isSame(COSBase one, COSBase other) {
        if (one instanceof COSObject reference) {
            return other instanceof COSObject it && reference.getKey().equals(it.getKey());
        }
        return Objects.toString(one).equals(Objects.toString(other));
    }
}
