package org.paraph.signature;

import java.util.Map;
import java.util.TreeMap;
import org.paraph.assurance.Assessment;
import org.paraph.authentication.Proof;

/** The sections of a transaction record (format {@code org.paraph.record/1}), one method a section. */
final class Sections {

    private Sections() {}

    static Map<String, Object> process(SignatureRequest it) {
        Place place = it.place();
        return Facts.of("definitionKey", place.processKey())
                .and("definitionVersion", place.processVersion())
                .and("definition", place.processDefinition())
                .and("instance", place.processInstance())
                .and("businessKey", place.businessKey())
                .and("activity", place.activity())
                .and("activityInstance", place.activityInstance())
                .and("task", it.task())
                .map();
    }

    static Map<String, Object> request(SignatureRequest it) {
        return Facts.of("id", it.id())
                .and("created", it.createdAt().toString())
                .and("expires", it.due() == null ? null : it.due().toString())
                .and("requester", it.requester())
                .and("requiredLevel", it.level().number())
                .map();
    }

    static Map<String, Object> assessment(Assessment it) {
        return Facts.of("decision", it.decision())
                .and("version", it.version())
                .and("inputs", new TreeMap<>(it.inputs()))
                .and("findings", it.findings().stream().map(Sections::finding).toList())
                .and("level", it.level().number())
                .map();
    }

    static Map<String, Object> waived(Map<String, Object> assessment, Waivers.Standing waiver) {
        Map<String, Object> all = new TreeMap<>(assessment);
        all.put("waiver", waiver.facts());
        return all;
    }

    private static Map<String, Object> finding(Assessment.Finding it) {
        return Facts.of("rule", it.rule())
                .and("threat", it.threat())
                .and("harm", it.harm())
                .and("level", it.level().number())
                .map();
    }

    static Map<String, Object> authentication(Proof it) {
        return Facts.of("challenge", it.challenge())
                .and("tokens", it.tokens().stream().map(Sections::token).toList())
                .and("combination", it.combination())
                .and("level", it.level().number())
                .map();
    }

    private static Map<String, Object> token(Proof.TokenUse it) {
        return Facts.of("type", it.type().key())
                .and("identifier", it.identifier())
                .and(
                        "factors",
                        it.type().factors().stream()
                                .map(f -> f.name().toLowerCase(java.util.Locale.ROOT))
                                .sorted()
                                .toList())
                .and("level", it.level().number())
                .and("at", it.at().toString())
                .map();
    }

    static Map<String, Object> statement(String text, String language) {
        return Facts.of("text", text)
                .and("language", language)
                .and("version", Statements.VERSION)
                .map();
    }

    static Map<String, Object> signer(String id, String name) {
        return Facts.of("id", id).and("name", name).map();
    }

    static Map<String, Object> systemTime(String at) {
        return Map.of("source", "system-clock", "at", at);
    }
}
