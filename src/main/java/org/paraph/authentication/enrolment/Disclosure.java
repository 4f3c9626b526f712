package org.paraph.authentication.enrolment;

import java.util.List;

/** What the holder of a new token is shown, once and never again. Holds secrets: not to be kept, logged or sent by mail. */
public sealed interface Disclosure {

    /**
     * The seed of an authenticator app.
     *
     * @param uri {@code otpauth://} URI
     * @param text the seed in Base32, in groups of four, for typing
     * @param picture the URI as a QR code, an SVG element
     */
    record Seed(String uri, String text, String picture) implements Disclosure {
        @Override
        public String toString() {
            return "Seed[…]";
        }
    }

    /**
     * What a browser needs to have a security key made.
     *
     * @param options as {@code PublicKeyCredential.parseCreationOptionsFromJSON} takes them; no secret
     */
    record KeyOptions(String options) implements Disclosure {}

    /**
     * A code was sent, and nothing else is shown.
     *
     * @param address where to, masked
     * @param challenge by which the sending can be asked after
     */
    record Sent(String address, String challenge) implements Disclosure {}

    /**
     * A sheet of codes to print.
     *
     * @param columns the letters above the columns
     * @param rows from row 1 on, a code for each column
     * @param first the cell whose code confirms the sheet
     */
    record Sheet(List<String> columns, List<List<String>> rows, String first) implements Disclosure {
        @Override
        public String toString() {
            return "Sheet[…]";
        }
    }
}
