package org.paraph.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which pages of which documents were shown to a signer. Documents are told by their digest, so that a page of another version
 * counts for nothing. Immutable; in whatever order pages were seen, the value and its canonical form are the same.
 */
public final class PagesSeen {

    /** Nothing was shown. */
    public static final PagesSeen NONE = new PagesSeen(new TreeMap<>());

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int HIGHEST = 100_000;

    private final SortedMap<String, NavigableSet<Integer>> pages;

    private PagesSeen(SortedMap<String, NavigableSet<Integer>> pages) {
        this.pages = pages;
    }

    /**
     * These and one more; a page that was seen before changes nothing.
     *
     * @param document SHA-256 of the document, lower-case hexadecimal
     * @param page from 1 to 100,000
     * @throws IllegalArgumentException when either is none
     */
    public PagesSeen with(String document, int page) {
        if (!DIGEST.matcher(document).matches() || page < 1 || page > HIGHEST) {
            throw new IllegalArgumentException("No page of a document: " + page + " of " + document);
        }
        SortedMap<String, NavigableSet<Integer>> more = new TreeMap<>(pages);
        NavigableSet<Integer> seen = new TreeSet<>(more.getOrDefault(document, Collections.emptyNavigableSet()));
        seen.add(page);
        more.put(document, seen);
        return new PagesSeen(more);
    }

    /** The pages of that document that were not shown yet, in order; its pages go from 1 to {@code last}. */
    public List<Integer> missing(String document, int last) {
        NavigableSet<Integer> seen = pages.getOrDefault(document, Collections.emptyNavigableSet());
        return IntStream.rangeClosed(1, last)
                .boxed()
                .filter(page -> !seen.contains(page))
                .toList();
    }

    /**
     * In the JSON model of {@link CanonicalJson}, as a transaction record holds it: a list by ascending digest of {@code
     * {"document", "pages"}}, the pages being ranges {@code [first, last]} in ascending order that neither touch nor overlap.
     */
    public List<Map<String, Object>> described() {
        return pages.entrySet().stream()
                .map(entry -> Map.<String, Object>of("document", entry.getKey(), "pages", ranges(entry.getValue())))
                .toList();
    }

    /** The canonical JSON of {@link #described()}. */
    public String canonical() {
        return CanonicalJson.write(described());
    }

    private static List<List<Integer>> ranges(NavigableSet<Integer> pages) {
        List<List<Integer>> ranges = new ArrayList<>();
        int first = pages.first();
        int last = first;
        for (int page : pages.tailSet(first, false)) {
            if (page > last + 1) {
                ranges.add(List.of(first, last));
                first = page;
            }
            last = page;
        }
        ranges.add(List.of(first, last));
        return ranges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PagesSeen seen && pages.equals(seen.pages);
    }

    @Override
    public int hashCode() {
        return pages.hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
