package org.paraph.assurance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** Reads a policy document section by section, in the order of the file. */
final class PolicyReader {

    static final String FORMAT = "org.paraph.policy/1";

    private PolicyReader() {}

    static AssurancePolicy read(Map<String, Object> document, byte[] file) {
        Section root = new Section("", document);
        PolicyIdentity identity = identity(root, file);
        Map<AssuranceLevel, AssurancePolicy.Level> levels = levels(root.section("levels"));
        TokenTable tokens = TokenReader.table(root.section("tokens"));
        MemorizedSecretRule memorizedSecret = TokenReader.memorizedSecret(root.section("memorized-secret"));
        AlgorithmList algorithms = AlgorithmReader.list(root.sections("algorithms"));
        root.nothingElse();
        return new AssurancePolicy(identity, levels, tokens, memorizedSecret, algorithms);
    }

    static Source source(Section section) {
        Source source = new Source(section.text("text"), section.word("trust", Source.Trust.class));
        section.nothingElse();
        return source;
    }

    private static PolicyIdentity identity(Section root, byte[] file) {
        String format = root.text("format");
        if (!format.equals(FORMAT)) {
            throw root.refusal("format", "'" + FORMAT + "'", format);
        }
        return new PolicyIdentity(root.text("id"), root.text("version"), root.date("effective"), sha256(file));
    }

    private static Map<AssuranceLevel, AssurancePolicy.Level> levels(Section section) {
        Map<AssuranceLevel, AssurancePolicy.Level> levels = new EnumMap<>(AssuranceLevel.class);
        for (AssuranceLevel level : AssuranceLevel.values()) {
            levels.put(level, LevelReader.level(level, section.section("level-" + level.number())));
        }
        section.nothingElse();
        return levels;
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
