package org.paraph.signature;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraph.content.ContentPart;
import org.paraph.content.SignedContent;

/** What the named person signs: the variables of the waiver's process, in the order of its model's {@code paraph:content}. */
final class WaiverContent {

    static final String PERSON = "signer";
    static final String REQUEST = "waivedRequest";
    static final String CONTENT = "waivedContent";
    static final String FROM = "fromLevel";
    static final String TO = "toLevel";
    static final String APPROVER = "approver";

    /** Who benefits, and where: the checks of the waiver's authority look at these as at those of the waived content. */
    private static final List<String> COPIED = List.of("costCentre", "claimant", "payee");

    private final Directory directory;
    private final Labels labels = new Labels();
    private final Summary summary = new Summary(labels);

    WaiverContent(Directory directory) {
        this.directory = directory;
    }

    Map<String, Object> of(Waiver it, Case waived) {
        Locale language = directory
                .find(it.approver())
                .flatMap(Directory.Person::language)
                .orElse(Locale.ENGLISH);
        SignatureRequest request = waived.request().frozenAs(waived.task(), waived.content(), waived.assessment());
        Place place = request.place();
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("signerName", name(it.person()));
        parts.put("waivedTask", labels.task(place, waived.task().definition().name(), language));
        parts.put("waivedProcess", labels.process(place, language));
        parts.put("about", summary.of(request, language).orElse(null));
        parts.put("requester", request.requester() == null ? null : name(request.requester()));
        parts.put(FROM, it.from().number());
        parts.put(TO, it.to().number());
        parts.put("reason", it.reason());
        parts.put("until", it.until().truncatedTo(ChronoUnit.SECONDS).toString());
        COPIED.forEach(name -> parts.put(name, text(waived.content(), name)));
        parts.put(PERSON, it.person());
        parts.put(APPROVER, it.approver());
        parts.put(REQUEST, it.request());
        parts.put(CONTENT, it.contentDigest());
        return parts;
    }

    static SignedContent frozen(Map<String, Object> parts) {
        return SignedContent.of(parts.entrySet().stream()
                .map(part -> ContentPart.value(part.getKey(), part.getValue()))
                .toList());
    }

    private String name(String person) {
        return directory.find(person).map(Directory.Person::name).orElse(person);
    }

    private static Object text(SignedContent content, String name) {
        return content.parts().stream()
                .filter(part -> part.name().equals(name) && part.value() instanceof String)
                .map(ContentPart::value)
                .findFirst()
                .orElse(null);
    }
}
