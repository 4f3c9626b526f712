package org.paraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraph.content.Digests;
import org.paraph.evidence.JournalEntry.Draft;
import org.paraph.evidence.JournalVerdict.Broken;
import org.paraph.evidence.JournalVerdict.Intact;

class ChainWalkTest {

    private static final Instant AT = Instant.parse("2026-11-21T23:03:04.123456789Z");
    private final List<JournalEntry> entries = chain(5);
    private final ChainHead head = entries.get(4).asHead();

    /** The form is a promise to strangers who check it with other tools. */
    @Test
    void whenAnEntryIsLinked_thenItsHashIsThatOfTheDocumentedText() {
        JournalEntry entry = draft("e-1").after(ChainHead.EMPTY);
        assertThat(entry.hash())
                .isEqualTo(Digests.sha256("{\"actor\":\"émilie\",\"at\":\"2026-11-21T23:03:04.123456Z\","
                        + "\"details\":{\"level\":2},\"id\":\"e-1\",\"position\":1,\"previousHash\":\"" + "0".repeat(64)
                        + "\",\"subject\":\"q-1\",\"type\":\"request-created\"}"));
    }

    @Test
    void whenEveryLinkHolds_thenTheChainIsIntact() {
        assertThat(walk(entries, head)).isEqualTo(new Intact(5, head.hash()));
        assertThat(walk(List.of(), ChainHead.EMPTY)).isEqualTo(new Intact(0, "0".repeat(64)));
    }

    @Test
    void whenAnEntryIsMissing_thenItsPlaceIsNamed() {
        assertThat(walk(without(0), head)).isEqualTo(new Broken(1, "missing"));
        assertThat(walk(without(2), head)).isEqualTo(new Broken(3, "missing"));
        assertThat(walk(without(4), head)).isEqualTo(new Broken(5, "missing"));
    }

    @Test
    void whenAnEntryWasAltered_thenItIsNamed() {
        JournalEntry e = entries.get(2);
        entries.set(
                2,
                new JournalEntry(
                        3,
                        e.id(),
                        e.at(),
                        e.type(),
                        "someone else",
                        e.subject(),
                        e.details(),
                        e.previousHash(),
                        e.hash()));
        assertThat(walk(entries, head)).isEqualTo(new Broken(3, "altered"));
    }

    @Test
    void whenAnAlteredEntryWasHashedAnew_thenTheNextOneIsUnlinked() {
        entries.set(2, draft("forged").after(entries.get(1).asHead()));
        assertThat(walk(entries, head)).isEqualTo(new Broken(4, "unlinked"));
    }

    @Test
    void whenTheNewestEntryIsNotTheHead_thenTheHeadIsNamed() {
        assertThat(walk(entries, new ChainHead(5, "f".repeat(64)))).isEqualTo(new Broken(5, "head"));
        assertThat(walk(entries, entries.get(3).asHead())).isEqualTo(new Broken(5, "head"));
    }

    private List<JournalEntry> without(int index) {
        List<JournalEntry> left = new ArrayList<>(entries);
        left.remove(index);
        return left;
    }

    private static JournalVerdict walk(List<JournalEntry> entries, ChainHead head) {
        ChainWalk walk = new ChainWalk();
        entries.forEach(walk::step);
        return walk.end(head);
    }

    private static List<JournalEntry> chain(int length) {
        List<JournalEntry> entries = new ArrayList<>();
        ChainHead head = ChainHead.EMPTY;
        for (int i = 1; i <= length; i++) {
            entries.add(draft("e-" + i).after(head));
            head = entries.get(i - 1).asHead();
        }
        return entries;
    }

    private static Draft draft(String id) {
        return new Draft(
                id, AT, new JournalEvent(JournalEvent.Type.REQUEST_CREATED, "émilie", "q-1", Map.of("level", 2)));
    }
}
