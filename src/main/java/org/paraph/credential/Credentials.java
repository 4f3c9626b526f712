package org.paraph.credential;

import java.util.List;
import java.util.Optional;

/**
 * What people can sign with now: certified, not revoked here, in time. Whether the authority has revoked it is not asked; whoever
 * signs asks {@code SignerCheck}. Runs in the current transaction if there is one. Thread-safe.
 */
public interface Credentials {

    /** In the order in which they were certified. */
    List<Credential> usable(String person);

    /** Empty when it is somebody else's, too. */
    Optional<Credential> usable(String person, String id);
}
