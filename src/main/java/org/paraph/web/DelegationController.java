package org.paraph.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.paraph.authority.Delegation;
import org.paraph.authority.Delegation.Status;
import org.paraph.authority.DelegationStore.Version;
import org.paraph.authority.Delegations;
import org.paraph.authority.Kept;
import org.paraph.web.Bodies.DelegationBody;
import org.paraph.web.Bodies.ReasonedBody;
import org.paraph.web.DelegationViews.Reader;
import org.paraph.web.Views.DelegationsView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Delegations of authority: officers see and keep all, everybody sees their own. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/delegations")
final class DelegationController {

    private static final int LARGEST_FILE = 5 * 1024 * 1024;

    private final DelegationDesk desk;
    private final Delegations delegations;

    DelegationController(DelegationDesk desk) {
        this.desk = desk;
        this.delegations = desk.doors().delegations();
    }

    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        String person = desk.answers().signedIn().id();
        Locale language = desk.asked(request).language();
        boolean officer = desk.officers().isOne();
        List<Delegation> own = delegations.of(person);
        Reader reader = new Reader(person, new HashSet<>(own));
        DelegationViews views = desk.views().remembering();
        return desk.answers()
                .json(
                        OK,
                        new DelegationsView(
                                officer,
                                views.kinds(language).toList(),
                                (officer ? delegations.all() : own)
                                        .stream()
                                                .map(d -> views.of(d, reader, language))
                                                .toList()),
                        language);
    }

    @GetMapping("{id}")
    ResponseEntity<byte[]> history(@PathVariable String id, HttpServletRequest request) {
        String person = desk.answers().signedIn().id();
        List<Version> versions = delegations.history(id);
        boolean may = desk.officers().isOne() || delegations.of(person).stream().anyMatch(d -> d.id().equals(id));
        if (versions.isEmpty() || !may) {
            return desk.answers().problems().of("delegation-unknown", request);
        }
        Locale language = desk.asked(request).language();
        DelegationViews views = desk.views().remembering();
        return desk.answers()
                .json(OK, versions.stream().map(v -> views.of(v, language)).toList(), language);
    }

    @PostMapping
    ResponseEntity<byte[]> create(HttpServletRequest request) {
        String officer = desk.officer();
        DelegationBody body = desk.answers().json().read(request, DelegationBody.class);
        return answer(CREATED, officer, delegations.create(officer, body.draft(), body.reason()), request);
    }

    @PostMapping("{id}/change")
    ResponseEntity<byte[]> change(@PathVariable String id, HttpServletRequest request) {
        String officer = desk.officer();
        DelegationBody body = desk.answers().json().read(request, DelegationBody.class);
        Kept<Delegation> kept = delegations.change(officer, known(id, body.version()), body.draft(), body.reason());
        return answer(CREATED, officer, kept, request);
    }

    @PostMapping("{id}/suspension")
    ResponseEntity<byte[]> suspend(@PathVariable String id, HttpServletRequest request) {
        return become(id, Status.SUSPENDED, request);
    }

    @PostMapping("{id}/resumption")
    ResponseEntity<byte[]> resume(@PathVariable String id, HttpServletRequest request) {
        return become(id, Status.ACTIVE, request);
    }

    @PostMapping("{id}/end")
    ResponseEntity<byte[]> end(@PathVariable String id, HttpServletRequest request) {
        return become(id, Status.ENDED, request);
    }

    /** The body is the file; nothing is taken when one line is wrong. */
    @PostMapping("import")
    ResponseEntity<byte[]> take(@RequestParam(defaultValue = "") String reason, HttpServletRequest request)
            throws IOException {
        String officer = desk.officer();
        byte[] file = request.getInputStream().readNBytes(LARGEST_FILE + 1);
        if (file.length > LARGEST_FILE) {
            return desk.answers().problems().of("file-too-large", request);
        }
        Locale language = desk.asked(request).language();
        return desk.answers()
                .json(OK, desk.views().of(desk.doors().files().take(officer, file, reason), language), language);
    }

    private ResponseEntity<byte[]> become(String id, Status status, HttpServletRequest request) {
        String officer = desk.officer();
        ReasonedBody body = desk.answers().json().read(request, ReasonedBody.class);
        Kept<Delegation> kept = delegations.become(officer, known(id, body.version()), status, body.reason());
        return answer(OK, officer, kept, request);
    }

    /** Nobody keeps what is their own. */
    private ResponseEntity<byte[]> answer(
            HttpStatus status, String officer, Kept<Delegation> kept, HttpServletRequest request) {
        Locale language = desk.asked(request).language();
        return desk.of(status, kept, request, d -> desk.views().of(d, new Reader(officer, Set.of()), language));
    }

    private static Delegations.Known known(String id, Integer version) {
        return new Delegations.Known(id, version == null ? 0 : version);
    }
}
