package org.paraph.assurance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in force: Table 2, Table B1, retention and algorithms, as one dated and versioned document. It may demand more
 * than the Guidance, never less: {@link #of} refuses it otherwise. Immutable and thread-safe.
 */
public final class AssurancePolicy {

    private final PolicyIdentity identity;
    private final Map<AssuranceLevel, Level> levels;
    private final TokenTable tokens;
    private final MemorizedSecretRule memorizedSecret;
    private final AlgorithmList algorithms;

    AssurancePolicy(
            PolicyIdentity identity,
            Map<AssuranceLevel, Level> levels,
            TokenTable tokens,
            MemorizedSecretRule memorizedSecret,
            AlgorithmList algorithms) {
        this.identity = identity;
        this.levels = new EnumMap<>(levels);
        this.tokens = tokens;
        this.memorizedSecret = memorizedSecret;
        this.algorithms = algorithms;
    }

    /**
     * Reads a policy document.
     *
     * @param document the parsed file: maps, lists, strings, integers and booleans only; dates and periods are strings
     * @param file the bytes the document was parsed from, for the digest in {@link PolicyIdentity#sha256()}
     * @throws InvalidPolicyException naming the first key that is missing, unknown, wrong or laxer than the Guidance
     */
    public static AssurancePolicy of(Map<String, Object> document, byte[] file) {
        return PolicyReader.read(document, file);
    }

    public PolicyIdentity identity() {
        return identity;
    }

    /** What a signature of that level needs (Table 2). */
    public SignatureRequirement requirement(AssuranceLevel level) {
        return levels.get(level).requirement();
    }

    /** The methods that may serve that level, cheapest first; the authentication must reach it too. */
    public List<Method> methodsFor(AssuranceLevel level) {
        return levels.get(level).methods();
    }

    /** Which tokens suffice for which level, alone and together (Table B1). */
    public TokenTable tokens() {
        return tokens;
    }

    public MemorizedSecretRule memorizedSecret() {
        return memorizedSecret;
    }

    public AlgorithmList algorithms() {
        return algorithms;
    }

    /**
     * The level that a signature reaches: the highest one whose demands on method, authentication and time are all met,
     * hence never more than the weakest of the three. Empty when the policy has no level for that method at all.
     *
     * @param authentication what the tokens used are worth together, see {@link TokenTable#worth}
     */
    public Optional<AssuranceLevel> achieved(Method method, AssuranceLevel authentication, TimeStamp time) {
        return levels.values().stream()
                .filter(level -> level.isMetBy(method, authentication, time))
                .map(level -> level.requirement().level())
                .reduce(AssuranceLevel::higher);
    }

    /**
     * One level of the policy with the methods that may serve it, cheapest first. Whoever authenticated at level 3 did so with
     * two factors: Table B1 has no other way there.
     */
    record Level(SignatureRequirement requirement, List<Method> methods) {

        Level {
            methods = List.copyOf(methods);
        }

        boolean isMetBy(Method method, AssuranceLevel authentication, TimeStamp time) {
            boolean twoFactors = requirement.authentication().twoFactors();
            return methods.contains(method)
                    && authentication.atLeast(requirement.authentication().level())
                    && (!twoFactors || authentication.atLeast(AssuranceLevel.LEVEL_3))
                    && time.atLeast(requirement.timeStamp());
        }
    }
}
