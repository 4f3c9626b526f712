package org.paraph.engine.camunda;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The {@code paraph:} properties of one element of a model, by their names without the prefix. */
final class ModelProperties {

    static final String PURPOSE = "purpose";
    static final String ASSURANCE = "assurance";
    static final String CONTENT = "content";
    static final String DISTINCT_FROM = "distinctFrom";
    static final String AUTHORITY = "authority";
    static final String DOCUMENT = "document";
    static final String QUORUM = "quorum";
    static final String VERIFIES = "verifies";

    private static final String PREFIX = "paraph:";

    private ModelProperties() {}

    static Map<String, String> of(Element element) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Element extensions : element.elements("extensionElements")) {
            for (Element properties : extensions.elements("properties")) {
                properties.elements("property").forEach(p -> collect(p, found));
            }
        }
        return found;
    }

    private static void collect(Element property, Map<String, String> found) {
        String name = property.attribute("name");
        if (name != null && name.startsWith(PREFIX)) {
            String value = property.attribute("value");
            found.put(name.substring(PREFIX.length()), value == null ? "" : value.strip());
        }
    }

    /** The demanded authority, or {@code null}. Camunda Modeler writes an empty value where a template's field is empty. */
    static String authority(Map<String, String> properties) {
        return given(properties, AUTHORITY);
    }

    /** The name of the variable whose PDF file is signed with keys, or {@code null}. */
    static String document(Map<String, String> properties) {
        return given(properties, DOCUMENT);
    }

    private static String given(Map<String, String> properties, String name) {
        String value = properties.getOrDefault(name, "");
        return value.isEmpty() ? null : value;
    }

    /** The entries of a comma-separated value. */
    static List<String> list(String value) {
        return value == null
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }
}
