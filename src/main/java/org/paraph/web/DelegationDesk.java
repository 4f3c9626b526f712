package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paraph.authority.Absences;
import org.paraph.authority.Delegations;
import org.paraph.authority.Draft.Wrong;
import org.paraph.authority.Import;
import org.paraph.authority.Kept;
import org.paraph.authority.Positions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The front doors of the delegations, and how their answers become HTTP. */
record DelegationDesk(Doors doors, DelegationOfficers officers, Answers answers, DelegationViews views) {

    /** What can be done with delegations. */
    record Doors(Delegations delegations, Absences absences, Positions positions, Import files) {}

    /** The logged-in officer; anybody else's request ends as {@code not-officer}. */
    String officer() {
        String person = answers.signedIn().id();
        if (!officers.isOne()) {
            throw new BadRequest("not-officer");
        }
        return person;
    }

    <T> ResponseEntity<byte[]> of(
            HttpStatus status, Kept<T> kept, HttpServletRequest request, Function<T, Object> view) {
        return kept.fold(
                done -> answers.json(
                        status, view.apply(done), answers.languages().of(request)),
                refused -> answers.problems()
                        .of(
                                refused.problem(),
                                request,
                                refused.wrong().stream()
                                        .map(wrong -> words(wrong, request))
                                        .collect(Collectors.joining(" "))));
    }

    private String words(Wrong wrong, HttpServletRequest request) {
        return views.wrong(wrong, answers.languages().of(request));
    }

    Asked asked(HttpServletRequest request) {
        return new Asked(request, answers.languages().of(request));
    }
}
