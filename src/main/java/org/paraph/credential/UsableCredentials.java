package org.paraph.credential;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.paraph.credential.SigningKey.Status;

/** From the register. */
record UsableCredentials(CredentialStore store, Clock clock) implements Credentials {

    @Override
    public List<Credential> usable(String person) {
        return store.of(person).stream()
                .filter(key -> key.status() == Status.ACTIVE)
                .map(SigningKey::credential)
                .filter(it -> it.isInTime(clock.instant()))
                .toList();
    }

    @Override
    public Optional<Credential> usable(String person, String id) {
        return usable(person).stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
