package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.signature.Result;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns what the front doors say into HTTP. */
record Answers(Json json, Problems problems, Languages languages, CurrentUser user) {

    /** The logged-in user; without one the request ends as {@code not-logged-in}. */
    CurrentUser.User signedIn() {
        return user.get().orElseThrow(() -> new BadRequest("not-logged-in"));
    }

    <T> ResponseEntity<byte[]> of(Result<T> result, HttpServletRequest request, Function<T, Object> view) {
        return of(HttpStatus.OK, result, request, view);
    }

    <T> ResponseEntity<byte[]> of(
            HttpStatus status, Result<T> result, HttpServletRequest request, Function<T, Object> view) {
        return result.fold(
                done -> json(status, view.apply(done), languages.of(request)),
                refusal -> problems.of(refusal, request));
    }

    <T> ResponseEntity<byte[]> of(
            HttpStatus status, Enrolled<T> result, HttpServletRequest request, BiFunction<T, Locale, Object> view) {
        Locale language = languages.of(request);
        return result.fold(
                done -> json(status, view.apply(done, language), language), refused -> problems.of(refused, request));
    }

    ResponseEntity<byte[]> json(HttpStatus status, Object body, Locale language) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Language", language.getLanguage())
                .header("Cache-Control", "no-store")
                .body(json.write(body));
    }
}
