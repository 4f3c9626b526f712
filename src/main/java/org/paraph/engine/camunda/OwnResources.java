package org.paraph.engine.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The processes, decisions and forms in this jar.
 *
 * @param byName names as they are deployed, such as {@code forms/sign.html}
 */
record OwnResources(Map<String, Resource> byName) {

    static OwnResources find() {
        var jar = new PathMatchingResourcePatternResolver(OwnResources.class.getClassLoader());
        Map<String, Resource> found = new TreeMap<>();
        try {
            for (String folder : List.of("processes", "forms")) {
                for (Resource resource : jar.getResources("classpath*:paraph/" + folder + "/*.*")) {
                    found.putIfAbsent(folder + "/" + resource.getFilename(), resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OwnResources(found);
    }

    /** Those of the given that are not from here. The engine's starter takes whatever process it sees in any jar. */
    Resource[] without(Resource... given) {
        Set<String> own = byName.values().stream().map(OwnResources::address).collect(Collectors.toSet());
        return Arrays.stream(given)
                .filter(resource -> !own.contains(address(resource)))
                .toArray(Resource[]::new);
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toExternalForm();
        } catch (IOException hasNone) {
            return resource.getDescription();
        }
    }
}
