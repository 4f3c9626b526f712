package org.paraph.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.paraph.authority.Positions;
import org.paraph.web.Bodies.PositionBody;
import org.paraph.web.Bodies.ReasonedBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which position, for officers. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/positions")
final class PositionController {

    private final DelegationDesk desk;
    private final Positions positions;

    PositionController(DelegationDesk desk) {
        this.desk = desk;
        this.positions = desk.doors().positions();
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        desk.officer();
        Locale language = desk.asked(request).language();
        DelegationViews views = desk.views().remembering();
        return desk.answers()
                .json(
                        OK,
                        positions.all().stream()
                                .map(p -> views.of(p, positions.isOver(p), language))
                                .toList(),
                        language);
    }

    @PostMapping
    ResponseEntity<byte[]> appoint(HttpServletRequest request) {
        String officer = desk.officer();
        PositionBody body = desk.answers().json().read(request, PositionBody.class);
        Positions.Wanted wanted = new Positions.Wanted(
                body.position(),
                body.person(),
                body.validFrom(),
                body.validUntil(),
                Boolean.TRUE.equals(body.acting()));
        return desk.of(
                CREATED,
                positions.appoint(officer, wanted, body.reason()),
                request,
                p -> desk.views().of(p, positions.isOver(p), desk.asked(request).language()));
    }

    @PostMapping("{id}/end")
    ResponseEntity<byte[]> end(@PathVariable String id, HttpServletRequest request) {
        String officer = desk.officer();
        ReasonedBody body = desk.answers().json().read(request, ReasonedBody.class);
        return desk.of(
                OK,
                positions.end(officer, id, body.reason()),
                request,
                p -> desk.views().of(p, positions.isOver(p), desk.asked(request).language()));
    }
}
