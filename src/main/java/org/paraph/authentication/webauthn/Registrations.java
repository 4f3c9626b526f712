package org.paraph.authentication.webauthn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.PublicKeyCredentialParameters;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paraph.authentication.webauthn.RelyingParties.Holder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a new key made in the signer's browser, and reads what came of it. */
final class Registrations {

    private static final Logger LOG = LoggerFactory.getLogger(Registrations.class);
    private static final long TEN_MINUTES = 600_000;

    private final RelyingParties parties;

    Registrations(RelyingParties parties) {
        this.parties = parties;
    }

    /** A key that was made, with the counter it starts from. */
    record NewKey(SecurityKey key, long counter) {}

    /** What the browser is asked for, as the JSON that {@code parseCreationOptionsFromJSON} takes. */
    String options(String person, List<SecurityKey> had, byte[] challenge) {
        try {
            return PublicJson.inner(creation(person, had, challenge).toCredentialsCreateJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The options for a new security key cannot be written", e);
        }
    }

    /** Nothing when the answer is not one to this challenge, from these pages, about a key. */
    Optional<NewKey> read(String person, byte[] challenge, String answer) {
        try {
            RegistrationResult made = parties.of(new Holder(person, List.of(), 0))
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(creation(person, List.of(), challenge))
                            .response(PublicKeyCredential.parseRegistrationResponseJson(answer))
                            .build());
            return Optional.of(new NewKey(key(made), made.getSignatureCount()));
        } catch (RegistrationFailedException | IOException | RuntimeException wrong) {
            // Some mutilated answers make the library throw runtime exceptions of its own.
            LOG.info("A new security key of {} was refused: {}", person, wrong.getMessage());
            return Optional.empty();
        }
    }

    @SuppressWarnings("deprecation") // the library calls backup eligibility experimental by that word
    private static SecurityKey key(RegistrationResult made) {
        return new SecurityKey(
                made.getKeyId().getId().getBase64Url(),
                made.getPublicKeyCose().getBase64Url(),
                made.isBackupEligible(),
                made.isUserVerified(),
                made.isAttestationTrusted());
    }

    /** Verification is preferred, not required: a key without PIN is a token, too, only a lesser one. */
    private PublicKeyCredentialCreationOptions creation(String person, List<SecurityKey> had, byte[] challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(parties.identity())
                .user(UserIdentity.builder()
                        .name(person)
                        .displayName(person)
                        .id(new ByteArray(BoundChallenge.handle(person)))
                        .build())
                .challenge(new ByteArray(challenge))
                .pubKeyCredParams(List.of(
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.RS256))
                .excludeCredentials(had.stream().map(RelyingParties::descriptor).collect(Collectors.toSet()))
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.DISCOURAGED)
                        .userVerification(UserVerificationRequirement.PREFERRED)
                        .build())
                .attestation(AttestationConveyancePreference.DIRECT)
                .timeout(TEN_MINUTES)
                .build();
    }
}
