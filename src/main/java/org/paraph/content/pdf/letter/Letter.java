package org.paraph.content.pdf.letter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What a letter says, in the order in which it is read. Immutable. Every text is text: nothing in it is markup, is followed
 * or is looked up. The same letter prints as the same bytes, so everything that differs from one to the next is in here.
 *
 * @param id what names this letter and no other, e.g. the id of the signature request; it stands at the foot of each page
 * @param language of all texts: French, else English
 * @param preparedAt when the content was frozen; to the second, in the file's metadata alone
 * @param title e.g. <i>Leave request</i>
 * @param request what is asked of the reader, in one sentence, with the purpose
 * @param facts who asks, in which capacity, until when
 * @param sections the values
 * @param documents the documents that are signed together with the values
 */
public record Letter(
        String id,
        Locale language,
        Instant preparedAt,
        String title,
        String request,
        List<Field> facts,
        List<Section> sections,
        List<Document> documents) {

    /** @throws IllegalArgumentException when it has no id or no title */
    public Letter {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("A letter needs an id and a title");
        }
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
    }

    /**
     * Values that belong together.
     *
     * @param heading empty where the values need none
     */
    public record Section(String heading, List<Field> fields) {

        public Section {
            fields = List.copyOf(fields);
        }
    }

    /** A value with its label. Line breaks in the value are kept; an empty value is shown as not given. */
    public record Field(String label, String value) {}

    /**
     * A document that travels beside the letter.
     *
     * @param size in bytes
     * @param pages where it has any that were counted
     * @param sha256 lower-case hexadecimal
     */
    public record Document(String name, long size, OptionalInt pages, String sha256) {}
}
