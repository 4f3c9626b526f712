package org.paraph.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a record whose authentication was given for several signatures belongs to them: its own member is computed anew
 * and stands where the record says, and the digest of all members is the one that the challenge was bound to.
 */
final class SetCheck {

    private SetCheck() {}

    static boolean fits(JsonNode record) {
        JsonNode set = record.at("/authentication/set");
        if (set.isMissingNode()) {
            return true;
        }
        List<String> members = new ArrayList<>();
        set.path("members").forEach(member -> members.add(member.asText()));
        int position = set.path("position").asInt();
        return SetBinding.FORMAT.equals(set.path("format").asText())
                && set.path("size").asInt() == members.size()
                && position >= 1
                && position <= members.size()
                && members.get(position - 1).equals(member(record))
                && new SetBinding(members).digest().equals(set.path("digest").asText());
    }

    private static String member(JsonNode record) {
        return SetBinding.member(
                record.path("requestId").asText(),
                record.at("/content/digest").asText(),
                record.path("purpose").asText(),
                record.at("/signature/method").asText());
    }
}
