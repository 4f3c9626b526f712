package org.paraph.content;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The frozen manifest of what is signed. Immutable; the order of the parts is the order of {@code paraph:content}.
 *
 * @param parts every part, each with its own digest
 * @param manifest canonical JSON of the parts
 * @param digest SHA-256 of {@code manifest}, lower-case hexadecimal: what is shown is what is signed
 */
public record SignedContent(List<ContentPart> parts, String manifest, String digest) {

    public static final String FORMAT = "org.paraph.content/1";

    public SignedContent {
        parts = List.copyOf(parts);
    }

    /**
     * Freezes the parts in their order: <code>{"format":"org.paraph.content/1","parts":[...]}</code>, a part being its
     * {@code name}, {@code mediaType}, {@code size}, {@code digest} and either {@code value} or {@code fileName}.
     *
     * @throws IllegalArgumentException when there is no part, or two parts have the same name
     * @throws NotSignableException when a name or a value has no canonical form
     */
    public static SignedContent of(List<ContentPart> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to sign: no part");
        }
        refuseSameName(parts);
        List<?> described = parts.stream().map(SignedContent::described).toList();
        String manifest = CanonicalJson.write(Map.of("format", FORMAT, "parts", described));
        return new SignedContent(parts, manifest, Digests.sha256(manifest));
    }

    private static void refuseSameName(List<ContentPart> parts) {
        Set<String> names = new HashSet<>();
        for (ContentPart part : parts) {
            if (!names.add(part.name())) {
                throw new IllegalArgumentException("Two parts of the content are called " + part.name());
            }
        }
    }

    private static Map<String, Object> described(ContentPart part) {
        Map<String, Object> members = new TreeMap<>();
        members.put("name", part.name());
        members.put("mediaType", part.mediaType());
        members.put("size", part.size());
        members.put("digest", part.digest());
        if (part.isDocument()) {
            members.put("fileName", part.fileName());
        } else {
            members.put("value", part.value());
        }
        return members;
    }
}
