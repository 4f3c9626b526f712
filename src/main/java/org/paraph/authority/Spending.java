package org.paraph.authority;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraph.content.ContentPart;
import org.paraph.content.Digests;
import org.paraph.content.SignedContent;

/**
 * What signed content says of money: the amount by the names {@code total}, {@code value} or {@code amount} with its
 * {@code currency}, the {@code costCentre}, the {@code payee}, the {@code contract} and the {@code claimant}.
 */
record Spending(Map<String, Object> parts) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");
    private static final int LONGEST_KEY = 1000;
    private static final List<String> AMOUNTS = List.of("total", "value", "amount");

    static Spending of(SignedContent content) {
        Map<String, Object> values = new HashMap<>();
        content.parts().stream()
                .filter(part -> !part.isDocument())
                .forEach((ContentPart part) -> values.put(part.name(), part.value()));
        return new Spending(values);
    }

    Optional<Money> amount() {
        return AMOUNTS.stream()
                .map(parts::get)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(amount -> Money.of(amount, parts.get("currency")));
    }

    Optional<String> costCentre() {
        return text("costCentre");
    }

    Optional<String> payee() {
        return text("payee");
    }

    Optional<String> contract() {
        return text("contract");
    }

    /** Names under which uses are summed up: neither capitals nor spaces make another payee or contract of it. */
    static String key(String name) {
        String plain = SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        return plain.length() > LONGEST_KEY ? Digests.sha256(plain) : plain;
    }

    Optional<String> claimant() {
        return text("claimant");
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(parts.get(name))
                .map(Object::toString)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }
}
