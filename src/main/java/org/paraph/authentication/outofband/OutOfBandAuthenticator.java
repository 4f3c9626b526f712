package org.paraph.authentication.outofband;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.enrolment.TokenStore.Kept;
import org.paraph.authentication.enrolment.Tokens;
import org.paraph.authentication.outofband.CodeStore.SentCode;

/** Table B1, row 4: the code that was sent for this very challenge, and no other. */
final class OutOfBandAuthenticator implements Authenticator {

    private final Tokens tokens;
    private final Carriers carriers;
    private final CodeStore codes;
    private final Sending sending;

    OutOfBandAuthenticator(Tokens tokens, Carriers carriers, CodeStore codes, Sending sending) {
        this.tokens = tokens;
        this.carriers = carriers;
        this.codes = codes;
        this.sending = sending;
    }

    @Override
    public TokenType type() {
        return TokenType.OUT_OF_BAND;
    }

    @Override
    public boolean available(String person) {
        return token(person).isPresent();
    }

    @Override
    public AssuranceLevel levelFor(String person) {
        return token(person).map(OutOfBandAuthenticator::level).orElse(AssuranceLevel.LEVEL_1);
    }

    @Override
    public Optional<Instant> askableFrom(String person) {
        sending.hold(person);
        return sending.mayFrom(person);
    }

    /** Where the code is sent to, masked. */
    @Override
    public Optional<String> ask(Challenge challenge) {
        return token(challenge.binding().person()).map(kept -> {
            sending.toAnswer(challenge, kept.token().id());
            return Carriers.masked(kept.token());
        });
    }

    @Override
    public Verification verify(Challenge challenge, String answer) {
        String person = challenge.binding().person();
        Optional<SentCode> sent = codes.of(person, challenge.id());
        return token(person)
                .filter(kept -> sent.filter(code -> isRight(kept, code, answer)).isPresent())
                .<Verification>map(
                        kept -> new Verification.Accepted(kept.token().id(), level(kept)))
                .orElseGet(Verification.Wrong::new);
    }

    /** The challenge is good once and until the code expires, so the code is. Another token's key gives another code. */
    private boolean isRight(Kept kept, SentCode code, String answer) {
        return Secret.of(tokens.secret(kept)).isRight(code, answer) && tokens.use(kept);
    }

    private static AssuranceLevel level(Kept kept) {
        return Carriers.channel(kept.token()).level();
    }

    /** The newest that can be reached; people have one, or two when a suspended one was resumed. */
    private Optional<Kept> token(String person) {
        if (carriers.isEmpty()) {
            return Optional.empty();
        }
        List<Kept> reachable = tokens.usable(person, type()).stream()
                .filter(kept -> carriers.serve(kept.token()))
                .toList();
        return reachable.isEmpty() ? Optional.empty() : Optional.of(reachable.get(reachable.size() - 1));
    }
}
