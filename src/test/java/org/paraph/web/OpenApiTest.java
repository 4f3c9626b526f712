package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.signature.Times;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The published description beside the code: the same addresses, the same members, the same problems, both ways. */
class OpenApiTest {

    private static final JsonNode DOCUMENT = read();

    @Test
    void everyAddressIsDescribed_andNoOther() {
        Set<String> described = new TreeSet<>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(verb -> described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        described.removeIf(address -> address.startsWith("PARAMETERS "));

        assertThat(described).isNotEmpty().isEqualTo(mapped());
    }

    @Test
    void everyProblemIsDescribedUnderItsStatus_andNoOther() {
        Map<String, Set<String>> described = new TreeMap<>();
        DOCUMENT.at("/components/responses").properties().forEach(response -> {
            Set<String> types = new TreeSet<>();
            response.getValue()
                    .at("/content/application~1problem+json/schema/properties/type/enum")
                    .forEach(type -> types.add(type.asText()));
            described.put(response.getKey(), types);
        });

        assertThat(described).isNotEmpty().isEqualTo(problems());
    }

    @Test
    void everyReferenceLeadsSomewhere_andEveryAnswerToItsOwnStatus() {
        DOCUMENT.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        DOCUMENT.get("paths")
                .findValues("responses")
                .forEach(responses -> responses
                        .properties()
                        .forEach(answer -> assertThat(
                                        answer.getValue().path("$ref").asText("/" + answer.getKey()))
                                .endsWith("/" + answer.getKey())));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMemberIsDescribedWithItsType_andNoOther(Class<?> message) {
        Map<String, String> members = new TreeMap<>();
        for (RecordComponent component : message.getRecordComponents()) {
            members.put(component.getName(), type(component.getGenericType()));
        }
        Map<String, String> described = new TreeMap<>();
        DOCUMENT.at("/components/schemas/" + name(message) + "/properties")
                .properties()
                .forEach(member -> described.put(member.getKey(), type(member.getValue())));

        assertThat(described).isEqualTo(members);
    }

    @Test
    void everyDescribedSchemaIsAMessage() {
        assertThat(DOCUMENT.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        messages().map(OpenApiTest::name).toList());
    }

    static Stream<Class<?>> messages() {
        List<Class<?>> all = new ArrayList<>(Arrays.asList(Views.class.getDeclaredClasses()));
        all.addAll(Arrays.asList(Bodies.class.getDeclaredClasses()));
        all.add(Problem.class);
        return all.stream();
    }

    private static String name(Class<?> message) {
        return message.getSimpleName().replaceFirst("View$", "");
    }

    private static String type(Type java) {
        if (java instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return "array of " + type(generic.getActualTypeArguments()[0]);
        }
        if (java instanceof ParameterizedType) {
            return "object";
        }
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary((Class<?>) java);
        if (type.isRecord()) {
            return name(type);
        }
        return Map.of(String.class, "string", Boolean.class, "boolean", Integer.class, "integer", Long.class, "integer")
                .getOrDefault(type, "anything");
    }

    /** Whether a member may be null is left out: Java does not say it either. */
    private static String type(JsonNode schema) {
        JsonNode named = schema.path("oneOf").isMissingNode() ? schema : schema.at("/oneOf/0");
        if (named.has("$ref")) {
            return named.get("$ref").asText().replaceFirst(".*/", "");
        }
        JsonNode type = schema.path("type").isArray() ? schema.at("/type/0") : schema.path("type");
        return type.asText("anything") + (schema.has("items") ? " of " + type(schema.get("items")) : "");
    }

    private static Set<String> mapped() {
        Mappings mappings = new Mappings();
        Set<String> mapped = new TreeSet<>();
        for (Class<?> controller : controllers()) {
            for (Method method : controller.getDeclaredMethods()) {
                mappings.of(method, controller).ifPresent(mapped::add);
            }
        }
        return mapped;
    }

    private static List<Class<?>> controllers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents(OpenApiTest.class.getPackageName()).stream()
                .<Class<?>>map(found ->
                        ClassUtils.resolveClassName(found.getBeanClassName(), OpenApiTest.class.getClassLoader()))
                .toList();
    }

    private static Map<String, Set<String>> problems() {
        Languages nobodysOwn = new Languages(Optional::empty, null);
        Problems problems = new Problems(
                new Json(), new Texts(), nobodysOwn, Clock.systemUTC(), new Times(ZoneOffset.UTC), Logins.HERE);
        Map<String, Set<String>> byStatus = new TreeMap<>();
        ResourceBundle.getBundle("paraph/messages/web", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.endsWith(".remedy"))
                .map(key -> key.substring(0, key.length() - ".remedy".length()))
                .forEach(key -> byStatus.computeIfAbsent(
                                String.valueOf(problems.of(key, new MockHttpServletRequest())
                                        .getStatusCode()
                                        .value()),
                                status -> new TreeSet<>())
                        .add("urn:paraph:" + key));
        return byStatus;
    }

    private static JsonNode read() {
        try (InputStream document = OpenApiTest.class.getResourceAsStream("/paraph/static/openapi.json")) {
            return new JsonMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How Spring reads a controller's annotations, below the interface's own path. */
    private static final class Mappings extends RequestMappingHandlerMapping {

        private static final String API = "${camunda.bpm.webapp.application-path:/camunda}/api/paraph";

        Mappings() {
            setEmbeddedValueResolver(path -> path.replace(API, ""));
        }

        Optional<String> of(Method method, Class<?> controller) {
            RequestMappingInfo info = getMappingForMethod(method, controller);
            return Optional.ofNullable(info)
                    .map(it -> it.getMethodsCondition().getMethods().iterator().next() + " "
                            + String.join(", ", it.getPatternValues()));
        }
    }
}
