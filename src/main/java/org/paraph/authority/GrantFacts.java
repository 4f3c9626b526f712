package org.paraph.authority;

import java.util.Map;
import java.util.TreeMap;
import org.paraph.authority.AuthorityDecision.Ruling;

/** C10: what the record keeps of the delegation by which was signed: enough to prove it from the record alone. */
final class GrantFacts {

    private GrantFacts() {}

    static Map<String, String> of(String person, Grant grant, Ruling ruling) {
        Delegation it = grant.delegation();
        Map<String, String> facts = new TreeMap<>();
        facts.put("kind", it.kind().key());
        facts.put("holder", person);
        facts.put("instrument", it.instrument());
        facts.put("limit", it.limit() == null ? "unlimited" : it.limit().toString());
        facts.put("acting", Boolean.toString(grant.acting()));
        facts.put("delegation", it.canonical());
        facts.put("sha256", it.digest());
        facts.put("decision", ruling.decision());
        facts.put("decisionVersion", Integer.toString(ruling.version()));
        if (grant.through() != null) {
            facts.put("position", grant.through().position());
            facts.put(
                    "appointment", grant.through().id() + "/" + grant.through().version());
        }
        return facts;
    }
}
