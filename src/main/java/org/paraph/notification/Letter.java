package org.paraph.notification;

import java.util.Locale;

/** What a recipient reads: the same said twice, as text and as HTML. Immutable. */
record Letter(Locale language, String subject, String text, String html) {}
