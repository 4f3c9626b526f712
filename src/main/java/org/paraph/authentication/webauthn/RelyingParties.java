package org.paraph.authentication.webauthn;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.attestation.AttestationTrustSource;
import com.yubico.webauthn.data.AttestationConveyancePreference;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The library's view of us, for one person and the keys that may answer. Origins are compared whole, port included. */
final class RelyingParties {

    private final WebAuthnSettings settings;

    RelyingParties(WebAuthnSettings settings) {
        this.settings = settings;
    }

    RelyingPartyIdentity identity() {
        return RelyingPartyIdentity.builder()
                .id(settings.domain())
                .name(settings.name())
                .build();
    }

    RelyingParty of(Holder holder) {
        return RelyingParty.builder()
                .identity(identity())
                .credentialRepository(holder)
                .origins(new HashSet<>(settings.origins()))
                .attestationConveyancePreference(AttestationConveyancePreference.DIRECT)
                .attestationTrustSource(roots())
                .build();
    }

    static ByteArray bytes(String base64) {
        return new ByteArray(java.util.Base64.getUrlDecoder().decode(base64));
    }

    static PublicKeyCredentialDescriptor descriptor(SecurityKey key) {
        return PublicKeyCredentialDescriptor.builder().id(bytes(key.id())).build();
    }

    private AttestationTrustSource roots() {
        AttestationTrustSource.TrustRootsResult roots = AttestationTrustSource.TrustRootsResult.builder()
                .trustRoots(new HashSet<>(settings.attestationRoots()))
                .enableRevocationChecking(false)
                .build();
        return (chain, model) -> roots;
    }

    /** One person's keys; of nobody else's does the library ever hear. */
    record Holder(String person, List<SecurityKey> keys, long counter) implements CredentialRepository {

        ByteArray handle() {
            return new ByteArray(BoundChallenge.handle(person));
        }

        @Override
        public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
            return keys.stream().map(RelyingParties::descriptor).collect(Collectors.toSet());
        }

        @Override
        public Optional<ByteArray> getUserHandleForUsername(String username) {
            return Optional.of(handle());
        }

        @Override
        public Optional<String> getUsernameForUserHandle(ByteArray given) {
            return given.equals(handle()) ? Optional.of(person) : Optional.empty();
        }

        @Override
        public Optional<RegisteredCredential> lookup(ByteArray credential, ByteArray given) {
            return given.equals(handle()) ? lookupAll(credential).stream().findFirst() : Optional.empty();
        }

        @Override
        public Set<RegisteredCredential> lookupAll(ByteArray credential) {
            return keys.stream()
                    .filter(key -> bytes(key.id()).equals(credential))
                    .map(this::registered)
                    .collect(Collectors.toSet());
        }

        @SuppressWarnings("deprecation") // the library calls backup eligibility experimental by that word
        private RegisteredCredential registered(SecurityKey key) {
            return RegisteredCredential.builder()
                    .credentialId(bytes(key.id()))
                    .userHandle(handle())
                    .publicKeyCose(bytes(key.publicKey()))
                    .signatureCount(counter)
                    .backupEligible(key.synced())
                    .build();
        }
    }
}
