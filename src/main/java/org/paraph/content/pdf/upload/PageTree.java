package org.paraph.content.pdf.upload;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;

/** The pages that a file shows, counted by going to each of them instead of believing what the file says. Used once. */
final class PageTree {

    private static final int DEEPEST = 50;

    private final Set<COSDictionary> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> pages = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int mostPages;

    private PageTree(int mostPages) {
        this.mostPages = mostPages;
    }

    private record Node(COSDictionary dictionary, int depth) {}

    /** @throws UnfitException when there is no page, or more than that, or the tree is none */
    static PageTree of(COSDocument document, int mostPages) {
        PageTree tree = new PageTree(mostPages);
        COSDictionary catalog = required(document.getTrailer().getCOSDictionary(COSName.ROOT));
        COSDictionary root = required(catalog.getCOSDictionary(COSName.PAGES));
        tree.grow(root);
        if (tree.pages.isEmpty() || root.getInt(COSName.COUNT) != tree.pages.size()) {
            throw new UnfitException(UploadProblem.DAMAGED);
        }
        return tree;
    }

    int size() {
        return pages.size();
    }

    boolean holds(COSDictionary node) {
        return nodes.contains(node);
    }

    private void grow(COSDictionary root) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(new Node(root, 1));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (!nodes.add(node.dictionary)) {
                throw new UnfitException(UploadProblem.DAMAGED);
            }
            Budget.refuseAbove(DEEPEST, node.depth);
            COSArray kids = node.dictionary.getCOSArray(COSName.KIDS);
            if (kids == null) {
                page(node.dictionary);
            } else {
                kids(kids, node.depth + 1, open);
            }
        }
    }

    private void page(COSDictionary dictionary) {
        if (COSName.PAGES.equals(dictionary.getCOSName(COSName.TYPE))) {
            return; // a branch without leaves
        }
        pages.add(dictionary);
        if (pages.size() > mostPages) {
            throw new UnfitException(UploadProblem.TOO_MANY_PAGES);
        }
    }

    private void kids(COSArray kids, int depth, Deque<Node> open) {
        for (int i = 0; i < kids.size(); i++) {
            if (!(kids.getObject(i) instanceof COSDictionary kid)) {
                throw new UnfitException(UploadProblem.DAMAGED);
            }
            open.push(new Node(kid, depth));
            Budget.refuseAbove(Budget.NODES, open.size());
        }
    }

    private static COSDictionary required(COSDictionary dictionary) {
        if (dictionary == null) {
            throw new UnfitException(UploadProblem.DAMAGED);
        }
        return dictionary;
    }
}
