package org.paraph.signature;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.paraph.assurance.Purpose;

/**
 * The statement of intent next to the button: that one signs, what, why, and that one intends to be bound (Guidance,
 * section 3, considerations 1 and 2). Stateless, thread-safe.
 */
public final class Statements {

    /** Changes whenever a text changes, and stands in every record. */
    public static final String VERSION = "1";

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The statement for a purpose, about something with that title, in English or French. */
    public String text(Purpose purpose, String title, Locale language) {
        String pattern = ResourceBundle.getBundle("paraph/messages/statement", language, EXACT)
                .getString("statement." + purpose.key());
        return new MessageFormat(pattern, language).format(new Object[] {title});
    }
}
