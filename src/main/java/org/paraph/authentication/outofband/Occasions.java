package org.paraph.authentication.outofband;

import java.util.Locale;
import java.util.Optional;
import org.paraph.authentication.Binding;

/** Says what a code is for, so that its holder signs what they see. Implemented by whoever knows requests; thread-safe. */
public interface Occasions {

    /** The language in which that person is written to, English or French. */
    Locale languageOf(String person);

    /** What is signed by whoever answers a challenge with that binding; nothing when it is not known. */
    Optional<Occasion> of(Binding binding, Locale language);

    /**
     * @param title what is signed, on one line
     * @param requester the name of who asks for it, {@code null} when nobody does
     */
    record Occasion(String title, String requester) {}
}
