package org.paraph.validation;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.paraph.ades.Indication;
import org.paraph.content.pdf.upload.UploadLimits;
import org.paraph.content.pdf.upload.UploadProblem;
import org.paraph.content.pdf.upload.UploadTexts;
import org.paraph.pki.Failure;
import org.paraph.pki.SignerCheck;

/**
 * What was found of documents and certificates, in English or French, for people who have never heard of either's standards. Immutable,
 * thread-safe.
 */
public final class Words {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final UploadTexts UPLOADS = new UploadTexts(UploadLimits.USUAL);

    private final Locale language;
    private final ResourceBundle bundle;
    private final DateTimeFormatter time;

    /**
     * @param asked English unless it is French
     * @param zone in which instants are told
     */
    public Words(Locale asked, ZoneId zone) {
        boolean french = asked.getLanguage().equals(Locale.FRENCH.getLanguage());
        language = french ? Locale.FRENCH : Locale.ENGLISH;
        bundle = ResourceBundle.getBundle("paraph/messages/validation", language, Words.class.getClassLoader(), EXACT);
        String pattern = french ? "d MMMM yyyy 'à' H 'h' mm 'min' ss 's' (z)" : "d MMMM yyyy, HH:mm:ss (z)";
        time = DateTimeFormatter.ofPattern(pattern, language)
                .withZone(zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone);
    }

    /**
     * @param explanation what it means for whoever relies on it
     * @param remedy what to do now
     */
    public record Said(String title, String explanation, String remedy) {}

    public Said of(Indication verdict) {
        return said("verdict-" + spelled(verdict), List.of());
    }

    public Said of(Finding finding) {
        return said(
                finding.kind().key(),
                IntStream.range(0, finding.names().size())
                        .mapToObj(i -> name(finding, i))
                        .toList());
    }

    /** Why an authority's word could not be had, for somebody who wanted to sign. */
    public Said of(Failure failure) {
        return said("failure-" + failure.key(), List.of());
    }

    /** Whether somebody may sign with a certificate. */
    public Said of(SignerCheck.Verdict verdict) {
        Objection it = Objection.of(verdict);
        return said(it.key(), it.names().stream().map(this::known).toList());
    }

    /** An instant as people write it. */
    public String time(Instant it) {
        return time.format(it);
    }

    private String name(Finding finding, int index) {
        String name = finding.names().get(index);
        return switch (finding.kind()) {
            case SIGNATURE_BROKEN, SIGNATURE_UNCERTAIN -> index == 0 ? field(name) : reason(name);
            case NOT_EXAMINED, SHOWN_OTHERWISE -> problem(name);
            case REVOKED_BEFORE, REVOKED_BACKDATED, REVOKED_UNPROVED, REVOKED_AFTER, NOT_LASTING ->
                index == 0 ? field(name) : known(name);
            default -> known(name);
        };
    }

    private String field(String name) {
        return name.isEmpty() ? bundle.getString("without-field") : name;
    }

    /** A word of EN 319 102-1, e.g. {@code HASH_FAILURE}. */
    private String reason(String word) {
        String key = "reason." + word.toLowerCase(Locale.ROOT).replace('_', '-');
        return bundle.containsKey(key)
                ? bundle.getString(key)
                : format(bundle.getString("reason.other"), List.of(word.isEmpty() ? "?" : word));
    }

    private String problem(String key) {
        return List.of(UploadProblem.values()).stream()
                .filter(it -> it.key().equals(key))
                .map(it -> UPLOADS.title(it, language))
                .findFirst()
                .orElse(key);
    }

    /** Instants as people write them; anything else as it is. */
    private String known(String name) {
        return name.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? time(Instant.parse(name)) : name;
    }

    private Said said(String key, List<String> names) {
        return new Said(
                format(bundle.getString(key + ".title"), names),
                format(bundle.getString(key + ".explanation"), names),
                format(bundle.getString(key + ".remedy"), names));
    }

    private String format(String pattern, List<String> names) {
        return new MessageFormat(pattern, language).format(names.toArray());
    }

    private static String spelled(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
