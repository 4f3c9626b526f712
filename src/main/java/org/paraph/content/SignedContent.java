package org.paraph.content;

import java.util.List;

/**
 * The frozen manifest of what is signed. Immutable; the order of the parts is the order of {@code paraph:content}.
 *
 * @param parts every part, each with its own digest
 * @param manifest canonical JSON of the parts
 * @param digest SHA-256 of {@code manifest}, lower-case hexadecimal: what is shown is what is signed
 */
public record SignedContent(List<ContentPart> parts, String manifest, String digest) {

    public SignedContent {
        parts = List.copyOf(parts);
    }
}
