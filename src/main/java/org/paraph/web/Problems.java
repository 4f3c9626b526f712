package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.signature.Labels;
import org.paraph.signature.Refusal;
import org.paraph.signature.Times;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tells what happened, that nothing was signed or changed, and what to do now. */
final class Problems {

    static final MediaType MEDIA_TYPE = MediaType.valueOf("application/problem+json");
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("malformed", 400),
            Map.entry("not-logged-in", 401),
            Map.entry("not-yours", 403),
            Map.entry("four-eyes", 403),
            Map.entry("authority-missing", 403),
            Map.entry("not-allowed", 403),
            Map.entry("not-officer", 403),
            Map.entry("delegation-own", 403),
            Map.entry("delegation-unknown", 404),
            Map.entry("delegation-changed", 409),
            Map.entry("file-too-large", 413),
            Map.entry("waiver-off", 403),
            Map.entry("waiver-not-possible", 403),
            Map.entry("waiver-person", 403),
            Map.entry("waiver-asked", 409),
            Map.entry("waiver-void", 409),
            Map.entry("task-unknown", 404),
            Map.entry("request-unknown", 404),
            Map.entry("record-unknown", 404),
            Map.entry("document-unknown", 404),
            Map.entry("document-not-shown", 422),
            Map.entry("already-answered", 409),
            Map.entry("content-changed", 409),
            Map.entry("statement-changed", 409),
            Map.entry("suspended", 409),
            Map.entry("inputs-missing", 409),
            Map.entry("cannot-withdraw", 409),
            Map.entry("process-stuck", 409),
            Map.entry("busy", 409),
            Map.entry("key-unusable", 403),
            Map.entry("signed-meanwhile", 409),
            Map.entry("revocation-unknown", 503),
            Map.entry("no-time-stamp", 503),
            Map.entry("set-not-ready", 409),
            Map.entry("set-interrupted", 409),
            Map.entry("not-claimed", 409),
            Map.entry("challenge-unknown", 410),
            Map.entry("challenge-expired", 410),
            Map.entry("too-large", 413),
            Map.entry("code-unknown", 404),
            Map.entry("token-locked", 429),
            Map.entry("too-many-codes", 429),
            Map.entry("enrolment-too-many-codes", 429),
            Map.entry("enrolment-no-proof", 403),
            Map.entry("enrolment-not-administrator", 403),
            Map.entry("enrolment-own-tokens", 403),
            Map.entry("enrolment-token-unknown", 404),
            Map.entry("person-unknown", 404),
            Map.entry("enrolment-no-keys", 409),
            Map.entry("enrolment-not-now", 409),
            Map.entry("enrolment-other-token", 409),
            Map.entry("enrolment-too-many", 409),
            Map.entry("enrolment-challenge-unknown", 410),
            Map.entry("enrolment-challenge-expired", 410),
            Map.entry("enrolment-token-locked", 429),
            Map.entry("enrolment-keys-not-offered", 409),
            Map.entry("enrolment-key-too-many", 409),
            Map.entry("enrolment-key-used-before", 409),
            Map.entry("enrolment-key-not-now", 409),
            Map.entry("enrolment-authority-unavailable", 409),
            Map.entry("enrolment-key-unknown", 404),
            Map.entry("enrolment-key-no-proof", 403),
            Map.entry("verify-off", 404),
            Map.entry("document-too-large", 413),
            Map.entry("verify-too-often", 429),
            Map.entry("set-failed", 409),
            Map.entry("internal", 500));
    private static final int UNPROCESSABLE = 422;
    private static final int A_SECOND = 1000; // milliseconds

    private final RefusalNames names;
    private final Json json;
    private final Texts texts;
    private final Languages languages;
    private final Clock clock;
    private final AuthorityTexts authorities;
    private final Logins logins;

    Problems(Json json, Texts texts, Languages languages, Clock clock, Times times, Logins logins) {
        this.json = json;
        this.logins = logins;
        this.texts = texts;
        this.names = new RefusalNames(new Labels(), texts);
        this.languages = languages;
        this.clock = clock;
        this.authorities = new AuthorityTexts(texts, new Labels(), languages.directory(), times);
    }

    ResponseEntity<byte[]> of(Refusal refusal, HttpServletRequest request) {
        return answer(problem(refusal, request), request);
    }

    /** What is wrong with several tasks at once. */
    ResponseEntity<byte[]> of(String key, List<Views.ItemView> items, HttpServletRequest request) {
        return answer(problem(key, "", null, request).with(items), request);
    }

    Problem problem(Refusal refusal, HttpServletRequest request) {
        Locale language = languages.of(request);
        Object[] values = refusal.reason() == Refusal.Reason.AUTHORITY_MISSING
                ? new Object[] {
                    names.of(refusal, language),
                    authorities.why(refusal.missing(), language),
                    authorities.holders(refusal.missing(), language)
                }
                : new Object[] {names.of(refusal, language), seconds(refusal.until())};
        return problem(
                refusal.reason().key(), RefusalNames.variant(refusal, elsewhere()), refusal.until(), request, values);
    }

    /** In words of their own, since nothing was to be signed. */
    ResponseEntity<byte[]> of(Enrolled.Refused<?> refused, HttpServletRequest request) {
        String key = "enrolment-" + refused.reason().key();
        return answer(problem(key, RefusalNames.variant(refused, elsewhere()), refused.until(), request), request);
    }

    private boolean elsewhere() {
        return languages
                .user()
                .get()
                .filter(user -> logins.elsewhere(TokenType.MEMORIZED_SECRET, user.id()))
                .isPresent();
    }

    ResponseEntity<byte[]> of(String key, HttpServletRequest request, Object... values) {
        return answer(problem(key, "", null, request, values), request);
    }

    /** One that ends by itself. */
    ResponseEntity<byte[]> of(String key, Instant until, HttpServletRequest request) {
        return answer(problem(key, "", until, request), request);
    }

    private Problem problem(String key, String variant, Instant until, HttpServletRequest request, Object... values) {
        Locale language = languages.of(request);
        return new Problem(
                "urn:paraph:" + key,
                texts.get(language, key + ".title" + variant),
                STATUS.getOrDefault(key, UNPROCESSABLE),
                texts.get(language, key + ".detail" + variant, values),
                texts.get(language, key + ".remedy" + variant, values),
                seconds(until),
                request.getRequestURI(),
                null);
    }

    private ResponseEntity<byte[]> answer(Problem problem, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status())
                .contentType(MEDIA_TYPE)
                .header("Content-Language", languages.of(request).getLanguage())
                .header("Cache-Control", "no-store");
        if (problem.retryAfter() != null) {
            answer.header("Retry-After", problem.retryAfter().toString());
        }
        return answer.body(json.write(problem));
    }

    private Long seconds(Instant until) {
        return until == null
                ? null
                : Math.max(1, (Duration.between(clock.instant(), until).toMillis() + A_SECOND - 1) / A_SECOND);
    }
}
