package org.paraph.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.paraph.authority.Absences;
import org.paraph.authority.Delegations;
import org.paraph.web.Bodies.ReasonedBody;
import org.paraph.web.Bodies.SubstituteBody;
import org.paraph.web.DelegationViews.Reader;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "I am away": what holders do with their own delegations. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/delegations/{id}")
final class AbsenceController {

    private final DelegationDesk desk;
    private final Absences absences;

    AbsenceController(DelegationDesk desk) {
        this.desk = desk;
        this.absences = desk.doors().absences();
    }

    @PostMapping("substitute")
    ResponseEntity<byte[]> passOn(@PathVariable String id, HttpServletRequest request) {
        String person = desk.answers().signedIn().id();
        SubstituteBody body = desk.answers().json().read(request, SubstituteBody.class);
        Absences.Substitute wanted = new Absences.Substitute(
                body.person(), body.limit(), body.currency(), body.costCentres(), body.validFrom(), body.validUntil());
        return desk.of(
                CREATED,
                absences.passOn(person, id, wanted, body.reason()),
                request,
                d -> desk.views()
                        .of(
                                d,
                                new Reader(person, Set.of(d)),
                                desk.asked(request).language()));
    }

    @PostMapping("return")
    ResponseEntity<byte[]> takeBack(@PathVariable String id, HttpServletRequest request) {
        String person = desk.answers().signedIn().id();
        ReasonedBody body = desk.answers().json().read(request, ReasonedBody.class);
        Delegations.Known known = new Delegations.Known(id, body.version() == null ? 0 : body.version());
        return desk.of(
                OK,
                absences.takeBack(person, known, body.reason()),
                request,
                d -> desk.views()
                        .of(
                                d,
                                new Reader(person, Set.of(d)),
                                desk.asked(request).language()));
    }
}
