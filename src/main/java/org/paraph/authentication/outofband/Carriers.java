package org.paraph.authentication.outofband;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraph.authentication.enrolment.Token;

/** Who carries what here, and by what a token's codes are carried. */
final class Carriers {

    static final String CHANNEL = "channel";
    static final String ADDRESS = "address";

    private final Map<Channel, CodeCarrier> carriers = new EnumMap<>(Channel.class);

    Carriers(List<CodeCarrier> carriers) {
        carriers.forEach(carrier -> this.carriers.putIfAbsent(carrier.channel(), carrier));
    }

    boolean isEmpty() {
        return carriers.isEmpty();
    }

    boolean serve(Channel channel) {
        return carriers.containsKey(channel);
    }

    boolean serve(Token token) {
        return serve(channel(token));
    }

    Optional<CodeCarrier> of(Token token) {
        return Optional.ofNullable(carriers.get(channel(token)));
    }

    static Channel channel(Token token) {
        return Channel.valueOf(token.details().get(CHANNEL));
    }

    static String masked(Token token) {
        return token.details().get(ADDRESS);
    }
}
