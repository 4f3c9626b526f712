package org.paraph.authentication.outofband;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Disclosure;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.TokenKind;
import org.paraph.authentication.enrolment.TokenStore.Kept;
import org.paraph.authentication.outofband.CodeStore.SentCode;

/** Sets up an address that codes are sent to, proven by a first code sent there. */
final class OutOfBandKind implements TokenKind {

    /** There is no other lock on a token that is not confirmed yet, and who enrols a number may not be its holder. */
    private static final int MOST_LOOKS = 5;

    private final Carriers carriers;
    private final CodeStore codes;
    private final Sending sending;
    private final SecureRandom random;
    private final Clock clock;

    OutOfBandKind(Carriers carriers, CodeStore codes, Sending sending, SecureRandom random, Clock clock) {
        this.carriers = carriers;
        this.codes = codes;
        this.sending = sending;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public TokenType type() {
        return TokenType.OUT_OF_BAND;
    }

    @Override
    public boolean offered() {
        return !carriers.isEmpty();
    }

    @Override
    public boolean full() {
        return carriers.serve(Channel.PHONE);
    }

    @Override
    public boolean single() {
        return true;
    }

    @Override
    public Optional<String> addressing() {
        boolean both = carriers.serve(Channel.PHONE) && carriers.serve(Channel.MAIL);
        return Optional.of(both ? "both" : full() ? "phone" : "mail");
    }

    @Override
    public Optional<Enrolled.Reason> against(String person, String address) {
        if (Address.of(address).filter(a -> carriers.serve(a.channel())).isEmpty()) {
            return Optional.of(Enrolled.Reason.ADDRESS_INVALID);
        }
        return sending.mayFrom(person).map(from -> Enrolled.Reason.TOO_MANY_CODES);
    }

    @Override
    public Made make(Draft draft) {
        Address address = Address.of(draft.address()).orElseThrow();
        sending.toConfirm(draft.person(), draft.id());
        return new Made(
                Secret.make(random, address).bytes(),
                Map.of(Carriers.CHANNEL, address.channel().name(), Carriers.ADDRESS, address.masked()),
                new Disclosure.Sent(address.masked(), draft.id()));
    }

    @Override
    public First confirm(Kept begun, byte[] secret, String answer) {
        Optional<SentCode> sent = codes.of(begun.token().person(), begun.token().id())
                .filter(code -> clock.instant().isBefore(code.span().expiresAt()))
                .filter(code -> codes.countLook(code.id(), MOST_LOOKS));
        if (sent.isEmpty()) {
            return new First.Over();
        }
        return Secret.of(secret).isRight(sent.get(), answer) ? First.Right.as(begun.token(), 0) : new First.Wrong();
    }
}
