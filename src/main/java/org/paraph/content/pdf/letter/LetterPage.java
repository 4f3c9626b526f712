package org.paraph.content.pdf.letter;

import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Lays a letter out as a tree of elements. Text only ever becomes text in it, never an element or an address. Used once. */
final class LetterPage {

    private static final int DIGITS_A_GROUP = 8;

    private final LetterWords words;
    private final Glyphs glyphs;
    private final Document document = empty();
    private final StringBuilder text = new StringBuilder();
    private boolean hasCodes;

    LetterPage(Letter letter, Glyphs glyphs) {
        this.words = new LetterWords(letter.language());
        this.glyphs = glyphs;
        Element html = document.createElement("html");
        html.setAttribute("lang", words.language());
        document.appendChild(html);
        head(html, letter);
        body(child(html, "body"), letter);
    }

    Document document() {
        return document;
    }

    /** Everything that the pages have to show at least once, in this order but for what stands on every page. */
    String text() {
        return text.toString();
    }

    private void head(Element html, Letter letter) {
        Element head = child(html, "head");
        child(head, "title").appendChild(document.createTextNode(letter.title()));
        meta(head, "subject", letter.request());
        Element style = child(head, "style");
        style.setAttribute("type", "text/css");
        style.appendChild(document.createTextNode(LetterStyle.of(words)));
    }

    private void meta(Element head, String name, String content) {
        Element meta = child(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private void body(Element body, Letter letter) {
        show(child(body, "div", "id"), letter.id());
        show(child(body, "h1"), letter.title());
        if (!letter.request().isBlank()) {
            show(child(body, "p", "request"), letter.request());
        }
        fields(body, "facts", letter.facts());
        letter.sections().forEach(section -> section(body, section));
        if (!letter.documents().isEmpty()) {
            documents(body, letter.documents());
        }
        if (hasCodes) {
            show(child(body, "p", "note"), words.of("codes"));
        }
    }

    private void section(Element body, Letter.Section section) {
        if (!section.heading().isBlank()) {
            show(child(body, "h2"), section.heading());
        }
        fields(body, "values", section.fields());
    }

    private void fields(Element body, String kind, List<Letter.Field> fields) {
        if (fields.isEmpty()) {
            return;
        }
        Element table = child(body, "table", kind);
        for (Letter.Field field : fields) {
            Element row = child(table, "tr");
            Element label = child(row, "th");
            label.setAttribute("scope", "row");
            show(label, field.label());
            if (field.value().isBlank()) {
                show(child(row, "td", "none"), words.of("none"));
            } else {
                show(child(row, "td"), field.value());
            }
        }
    }

    private void documents(Element body, List<Letter.Document> documents) {
        show(child(body, "h2"), words.of("documents"));
        show(child(body, "p"), words.of("documents.note"));
        for (Letter.Document one : documents) {
            Element entry = child(body, "div", "document");
            show(child(entry, "p", "name"), one.name());
            String size = words.of("document.size", one.size());
            show(
                    child(entry, "p", "size"),
                    one.pages().isPresent()
                            ? words.of("document.pages", one.pages().getAsInt()) + " · " + size
                            : size);
            show(child(entry, "p", "digest"), "SHA-256 " + grouped(one.sha256()));
        }
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(.{" + DIGITS_A_GROUP + "})(?!$)", "$1 ");
    }

    private void show(Element element, String value) {
        for (Glyphs.Run run : glyphs.of(value)) {
            Element place = run.isCode() ? child(element, "span", "code") : element;
            place.appendChild(document.createTextNode(run.text()));
            text.append(run.text());
            hasCodes |= run.isCode();
        }
        text.append('\n');
    }

    private Element child(Element parent, String name) {
        Element element = document.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private Element child(Element parent, String name, String kind) {
        Element element = child(parent, name);
        element.setAttribute("class", kind);
        return element;
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform can make an empty document", e);
        }
    }
}
