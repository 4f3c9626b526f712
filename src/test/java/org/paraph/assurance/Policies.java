package org.paraph.assurance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shipped policy, and copies of its document that a test may spoil. */
public final class Policies {

    private static final String FILE = "/paraph/policy/gc-esignature-2019.yml";

    private Policies() {}

    public static AssurancePolicy shipped() {
        return of(document());
    }

    static AssurancePolicy of(Map<String, Object> document) {
        return AssurancePolicy.of(document, new byte[] {1, 2, 3});
    }

    static Map<String, Object> document() {
        try (InputStream file = Policies.class.getResourceAsStream(FILE)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The section at a path such as {@code levels.level-2.retention}; the empty path is the document itself. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> section(Map<String, Object> document, String path) {
        Map<String, Object> section = document;
        for (String key : path.isEmpty() ? new String[0] : path.split("\\.")) {
            section = (Map<String, Object>) section.get(key);
        }
        return section;
    }
}
