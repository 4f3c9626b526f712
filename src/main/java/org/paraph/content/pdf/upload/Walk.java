package org.paraph.content.pdf.upload;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/** Goes once through everything that a file's trailer leads to, each thing once, without recursion. Used once. */
final class Walk {

    private static final Set<COSName> PAGES =
            Set.of(COSName.PAGE, COSName.PAGES, COSName.CATALOG, COSName.getPDFName("Template"));

    /** So many things that cannot be read are left lying; each costs a line in the log. */
    private static final int LEFT_LYING = 20;

    private final PageTree pages;
    private final Set<UploadProblem> problems = EnumSet.noneOf(UploadProblem.class);
    private final Signatures signatures = new Signatures();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSObjectKey> reached = new HashSet<>();
    private final Deque<COSBase> open = new ArrayDeque<>();
    private int unreadable;

    Walk(PageTree pages) {
        this.pages = pages;
    }

    /** What was found, the first to tell first. */
    Set<UploadProblem> problems() {
        return problems;
    }

    Signatures signatures() {
        return signatures;
    }

    void from(COSDictionary trailer) {
        open.push(trailer);
        while (!open.isEmpty()) {
            COSBase value = open.pop();
            if (value instanceof COSObject reference) {
                reached.add(reference.getKey());
                value = reference.getObject();
            }
            if (value instanceof COSDictionary dictionary && seen.add(dictionary)) {
                look(dictionary);
                dictionary.getValues().forEach(this::later);
            } else if (value instanceof COSArray array && seen.add(array)) {
                array.forEach(this::later);
            }
        }
    }

    /** Of what nothing leads to: whether there are pages among it. What cannot be read there is none, but for many. */
    void leftover(COSObject object) {
        try {
            if (!reached.contains(object.getKey())
                    && object.getObject() instanceof COSDictionary dictionary
                    && isPage(dictionary)) {
                problems.add(UploadProblem.HIDDEN_PAGE);
            }
        } catch (UnfitException e) {
            unreadable++;
            if (e.problem() != UploadProblem.DAMAGED || unreadable > LEFT_LYING) {
                throw e;
            }
        }
    }

    private void later(COSBase value) {
        if (value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray) {
            open.push(value);
        }
    }

    private void look(COSDictionary dictionary) {
        Rules.ALL.forEach(rule -> rule.apply(dictionary).ifPresent(problems::add));
        signatures.look(dictionary);
        if (isPage(dictionary)
                && !COSName.CATALOG.equals(dictionary.getCOSName(COSName.TYPE))
                && !pages.holds(dictionary)) {
            problems.add(UploadProblem.HIDDEN_PAGE);
        }
    }

    private static boolean isPage(COSDictionary dictionary) {
        COSName type = dictionary.getCOSName(COSName.TYPE);
        return type != null && PAGES.contains(type);
    }
}
