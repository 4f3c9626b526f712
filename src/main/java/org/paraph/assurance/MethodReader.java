package org.paraph.assurance;

import java.util.List;

/** Reads which methods may serve a level; none may that cannot reach it or that is weaker than the level's signature type. */
final class MethodReader {

    private static final String KEY = "methods";

    private MethodReader() {}

    static List<Method> methods(Section section, AssuranceLevel level, SignatureType type) {
        List<Method> methods = section.words(KEY, Method.class);
        List<Method> enough = Method.forLevel(level).stream()
                .filter(method -> method.type().atLeast(type))
                .toList();
        if (methods.isEmpty() || !enough.containsAll(methods)) {
            throw section.refusal(
                    KEY,
                    "one or more of " + enough.stream().map(Method::key).toList() + ", the only ones that suffice",
                    methods);
        }
        if (methods.contains(Method.DRAWN) && !methods.contains(Method.TYPED)) {
            throw section.refusal(
                    KEY, "typed wherever drawn is allowed, since a drawn signature proves no more", methods);
        }
        return methods.stream().sorted().toList();
    }
}
