package org.paraph.authentication.webauthn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.data.AuthenticatorAssertionResponse;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.ClientAssertionExtensionOutputs;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialRequestOptions;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.webauthn.RelyingParties.Holder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks keys to answer a challenge, and checks what they answer. */
final class Assertions {

    private static final Logger LOG = LoggerFactory.getLogger(Assertions.class);

    private final RelyingParties parties;

    Assertions(RelyingParties parties) {
        this.parties = parties;
    }

    /** What the browser is asked for, as the JSON that {@code parseRequestOptionsFromJSON} takes. */
    String options(Challenge challenge, List<SecurityKey> keys) {
        try {
            return PublicJson.inner(request(challenge, keys).toCredentialsGetJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The options for a security key cannot be written", e);
        }
    }

    /** The credential id that the answer names; nothing when it is no answer of a key. */
    static Optional<String> named(String answer) {
        return parsed(answer).map(it -> it.getId().getBase64Url());
    }

    /**
     * The key's counter after the answer; nothing unless this very key answered this very challenge on one of our pages,
     * counted on, and verified its holder if it is one that does.
     *
     * @param counter what the key had counted to
     */
    Optional<Long> check(Challenge challenge, SecurityKey key, long counter, String answer) {
        Optional<PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>> response =
                parsed(answer);
        if (response.isEmpty()) {
            return Optional.empty();
        }
        String person = challenge.binding().person();
        try {
            AssertionResult result = parties.of(new Holder(person, List.of(key), counter))
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(request(challenge, List.of(key)))
                            .response(response.get())
                            .build());
            boolean right = result.isSuccess() && result.isSignatureCounterValid();
            return right ? Optional.of(result.getSignatureCount()) : Optional.empty();
        } catch (AssertionFailedException | RuntimeException wrong) {
            // The library meets some mutilated answers with runtime exceptions of its own; they are wrong answers, too.
            LOG.warn("An answer of {}'s security key was refused: {}", person, wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<PublicKeyCredential<AuthenticatorAssertionResponse, ClientAssertionExtensionOutputs>>
            parsed(String answer) {
        try {
            return Optional.of(PublicKeyCredential.parseAssertionResponseJson(answer));
        } catch (IOException | RuntimeException noAnswer) {
            LOG.info("What should be a security key's answer cannot be read: {}", noAnswer.getMessage());
            return Optional.empty();
        }
    }

    private AssertionRequest request(Challenge challenge, List<SecurityKey> keys) {
        boolean verify = keys.stream().allMatch(SecurityKey::verifies);
        return AssertionRequest.builder()
                .publicKeyCredentialRequestOptions(PublicKeyCredentialRequestOptions.builder()
                        .challenge(new ByteArray(BoundChallenge.of(challenge)))
                        .rpId(parties.identity().getId())
                        .allowCredentials(
                                keys.stream().map(RelyingParties::descriptor).toList())
                        .userVerification(
                                verify ? UserVerificationRequirement.REQUIRED : UserVerificationRequirement.DISCOURAGED)
                        .timeout(Duration.between(challenge.issuedAt(), challenge.expiresAt())
                                .toMillis())
                        .build())
                .username(challenge.binding().person())
                .build();
    }
}
