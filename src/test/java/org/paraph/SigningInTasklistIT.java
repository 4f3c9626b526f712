package org.paraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.ades.Indication;
import org.paraph.authentication.Throttles;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.DelegationStore;
import org.paraph.authority.Period;
import org.paraph.authority.Scope;
import org.paraph.credential.Credential;
import org.paraph.credential.Credentials;
import org.paraph.demo.RunningExample;
import org.paraph.pki.RevocationSource;
import org.paraph.validation.Expected;
import org.paraph.validation.Validator;
import org.paraph.web.Visitor;
import org.springframework.jdbc.core.JdbcTemplate;

/** The signing form inside the real Tasklist: by keyboard, on a phone, and when something goes wrong. */
class SigningInTasklistIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final RunningExample example = new RunningExample();

    @Test
    void whenOnlyTheKeyboardIsUsed_thenEnterNeverSignsByAccidentAndTheButtonDoes() {
        var form = signing("contracting", BROWSER.page());
        var keys = form.page().keyboard();
        tabTo(form.page(), "method-click");
        keys.press("ArrowDown");
        tabTo(form.page(), "name");
        keys.type("Daniel Nguyen");
        keys.press("Enter");
        tabTo(form.page(), "token-memorized-secret");
        keys.type("demo-contracting");
        keys.press("Enter");
        keys.press("Control+Enter");
        assertThat(openTasks("contracting")).isEqualTo(1);
        assertThat(form.page().locator("paraph-receipt")).hasCount(0);

        keys.press("Tab");
        keys.press("Enter");

        assertThat(SigningForm.Receipt.on(form.page()).text()).contains("Signed");
        keys.press("Escape");
        assertThat(form.page().locator("paraph-receipt")).hasCount(0);
    }

    @Test
    void whenThePageIsLookedAt_thenFormErrorAndReceiptAreAccessible() {
        var form = signing("employee", BROWSER.page());
        Accessibility.check(form.page(), "paraph-signing");
        form.password("wrong").sign();
        form.problem().waitFor();
        Accessibility.check(form.page(), "paraph-signing");
        form.password("demo-employee").signed();
        Accessibility.check(form.page(), "paraph-receipt");
    }

    @Test
    void whenTheScreenIs360PixelsWide_thenNothingScrollsSideways() {
        var form = signing("admin", BROWSER.page("fr-CA", 360));
        Browser.screenshot(form.page(), "tasklist-360-form");
        form.part(".frame")
                .screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", "tasklist-360-component.png")));
        assertThat((Integer) form.part(".frame").evaluate("e => e.scrollWidth - e.clientWidth"))
                .isZero();
        assertThat((Integer) form.page().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        form.typed("Alex Morin").password("demo-admin").signed();
        Browser.screenshot(form.page(), "tasklist-360-receipt");
    }

    @Test
    void whenThePasswordIsWrongOnce_thenTheRightOneWorksAtOnce() {
        var form = signing("manager", BROWSER.page());
        form.password("wrong").sign();
        assertThat(form.problem()).containsText("The password is not right");
        Browser.screenshot(form.page(), "tasklist-wrong-password");
        assertThat(form.password("demo-manager").signed().text()).contains("Signed");
    }

    @Test
    void whenThePasswordIsWrongFiveTimes_thenSigningIsLockedButLoginIsNot() {
        var form = signing("finance", BROWSER.page());
        for (int i = 0; i < 4; i++) {
            form.password("wrong").sign();
            form.part("form .primary:not([aria-disabled=true])").waitFor();
            assertThat(form.problem()).containsText("The password is not right");
            assertThat(form.problem().getByText("Wait a few seconds")).hasCount(i == 0 ? 0 : 1);
            Throttles.waited(new JdbcTemplate(example.bean(DataSource.class)), "finance");
        }
        form.password("wrong").sign();
        assertThat(form.problem()).containsText("on, you can try again");
        form.password("demo-finance").sign();
        assertThat(form.problem()).containsText("Too many wrong passwords");
        Browser.screenshot(form.page(), "tasklist-locked");

        assertThat(Tasklist.open(example, BROWSER.page(), "finance").tasks("Sign the request"))
                .hasCount(1);
    }

    @Test
    void whenASecurityKeyIsAdded_thenItIsNeededToTakeItAwayAgain() throws Exception {
        Page page = Tasklist.open(example, BROWSER.page(), "director").page;
        VirtualKey key = addKey(page);

        key.knowsItsHolder(false);
        press(page, "Révoquer «\u00a0Porte-clés\u00a0»");
        Browser.screenshot(page, "tokens-key-proof-fr");
        press(page, "Révoquer");
        assertThat(page.locator(".problem")).containsText("La clé de sécurité n’a pas répondu.");
        assertThat(page.locator("li").first()).containsText("Porte-clés");
        key.knowsItsHolder(true);
        press(page, "Révoquer");
        assertThat(page.getByText("est révoqué")).isVisible();
        key.assertAnotherLibraryAgrees();
    }

    private static VirtualKey addKey(Page page) {
        page.navigate(example.url("/camunda/paraph/tokens.html"));
        VirtualKey key = VirtualKey.pluggedInto(page, example.url(""));
        press(page, "Ajouter\u00a0: Clé de sécurité ou clé d’accès");
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Porte-clés");
        press(page, "Continuer");
        page.getByLabel("Votre mot de passe").fill("demo-director");
        press(page, "Continuer");
        Browser.screenshot(page, "tokens-key-fr");
        press(page, "Utiliser la clé maintenant");
        assertThat(page.locator("li").first()).containsText("Clé de sécurité à NIP ou à empreinte");
        Browser.screenshot(page, "tokens-key-added-fr");
        return key;
    }

    /** The key is asked once, and what it signs is bound to both. */
    @Test
    void whenAKeyIsAskedForTwoAtOnce_thenBothAreSigned() {
        Page page = Tasklist.open(example, BROWSER.page(), "director").page;
        addKey(page);
        signTwoAtOnce(page);
        page.navigate(example.url("/camunda/paraph/tokens.html"));
        press(page, "Révoquer «\u00a0Porte-clés\u00a0»");
        press(page, "Révoquer");
        assertThat(page.getByText("est révoqué")).isVisible();
    }

    /** Made and kept by the browser, certified by the example's own authority, and good until its holder revokes it. */
    @Test
    void whenASigningKeyIsMade_thenItSignsInThisBrowserAloneUntilItIsRevoked() throws Exception {
        Page page = Tasklist.open(example, BROWSER.tall("fr-CA"), "director").page;
        page.navigate(example.url("/camunda/paraph/tokens.html"));
        makeSigningKey(page);
        assertThat(page.locator(".problem")).containsText("une preuve de niveau 3");

        addKey(page);
        makeSigningKey(page);
        Browser.screenshot(page, "signing-key-proof-fr");
        press(page, "Faire certifier la clé");
        assertThat(page.getByText("a son certificat et peut désormais signer")).isFocused();
        assertThat(page.locator("[data-key]")).containsText("Clé dans ce navigateur");
        Browser.screenshot(page, "signing-key-made-fr");
        Accessibility.check(page, null);

        Credential key = example.bean(Credentials.class).usable("director").get(0);
        assertThat(page.evaluate(SIGNING_KEYS + ".held())")).isEqualTo(List.of(key.id()));
        assertThat(page.evaluate(TAKEN_OUT)).isEqualTo("InvalidAccessError");
        String value = (String)
                page.evaluate(SIGNING_KEYS + ".sign('" + key.id() + "', new TextEncoder().encode('I agree')))");
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key.certificate().getPublicKey());
        check.update("I agree".getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Base64.getDecoder().decode(value))).isTrue();

        signDeed(page);
        Page other = Tasklist.open(example, BROWSER.page("fr-CA", 360), "director").page;
        other.navigate(example.url("/camunda/paraph/tokens.html"));
        assertThat(other.locator("[data-key]")).containsText("Clé absente de ce navigateur");
        Mailbox.open(example, other, "director", "Nouvelle clé de signature\u00a0: Ordinateur du bureau");
        Browser.screenshot(other, "signing-key-mail-fr");

        page.navigate(example.url("/camunda/paraph/tokens.html"));
        press(page, "Révoquer «\u00a0Ordinateur du bureau\u00a0»");
        press(page, "Révoquer");
        assertThat(page.getByText("est révoqué").first()).isVisible();
        assertThat(example.bean(Credentials.class).usable("director")).isEmpty();
        assertThat(page.evaluate(SIGNING_KEYS + ".held())")).isEqualTo(List.of());
        assertThat(example.bean(RevocationSource.class)
                        .ask(key.certificate(), key.chain().get(1)))
                .isInstanceOf(RevocationSource.Revoked.class);
        press(page, "Révoquer «\u00a0Porte-clés\u00a0»");
        press(page, "Révoquer");
        assertThat(page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Révoquer «\u00a0Porte-clés\u00a0»")))
                .hasCount(0);
    }

    private static final String SIGNING_KEYS = "import('/camunda/paraph/signing-keys.js').then(m => m";
    private static final String TAKEN_OUT = """
            new Promise(done => {
              indexedDB.open('paraph', 1).onsuccess = opened => {
                const all = opened.target.result.transaction('signing-keys').objectStore('signing-keys').getAll();
                all.onsuccess = () => crypto.subtle.exportKey('pkcs8', all.result[0]).then(() => done('taken'), refused => done(refused.name));
              };
            })""";

    private static void makeSigningKey(Page page) {
        press(page, "Créer une clé dans ce navigateur");
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Ordinateur du bureau");
        press(page, "Continuer");
    }

    private static void signTwoAtOnce(Page page) {
        var manager = new Visitor(example.url(""), "manager", "demo-manager");
        List<String> comments = List.of("Une semaine au chalet", "Une autre au bord de la mer");
        for (String comment : comments) {
            ask("manager", Leave.vacation(comment));
            String task = example.bean(TaskService.class)
                    .createTaskQuery()
                    .taskAssignee("manager")
                    .processVariableValueEquals("comment", comment)
                    .singleResult()
                    .getId();
            assertThat(manager.sign(task, "Marc Gagnon", "demo-manager").status())
                    .isEqualTo(200);
        }
        page.navigate(example.url("/camunda/paraph/approvals.html"));
        press(page, "Tout lire\u00a0: Niveau 2");
        for (String comment : comments) {
            page.locator(".waiting li", new Page.LocatorOptions().setHasText(comment))
                    .getByRole(AriaRole.CHECKBOX)
                    .check();
        }
        assertThat(page.locator(".intents li")).hasCount(2);
        if (page.getByLabel("Votre mot de passe").isVisible()) {
            press(page, "Répondre autrement");
        }
        assertThat(page.getByText("Votre navigateur la demande")).isVisible();
        Browser.screenshot(page, "approvals-key-fr");
        press(page, "Tout signer (2)");
        assertThat(page.locator("#results")).hasText("Signatures\u00a0: 2 sur 2");
        Browser.screenshot(page, "approvals-key-signed-fr");
        Accessibility.check(page, null);
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    @Test
    void whenTwoTasksAreSignedInARow_thenBothFormsWork() {
        ask("payment", Leave.vacation("First"));
        ask("payment", Leave.vacation("Second"));
        var mine = Tasklist.open(example, BROWSER.page(), "payment");
        for (int left = 1; left >= 0; left--) {
            mine.openTask("Sign the request").password("demo-payment").signed().close();
            assertThat(mine.tasks("Sign the request")).hasCount(left);
        }
    }

    @Test
    void whenTheContentChangesWhileItIsLookedAt_thenItIsShownAnewAndCanBeSigned() {
        var form = signing("director", BROWSER.page());
        String instance = example.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .variableValueEquals("comment", "For director")
                .singleResult()
                .getId();
        assertThat(example.postAs(
                                "admin",
                                "/engine-rest/process-instance/" + instance + "/variables",
                                "{\"modifications\": {\"comment\": {\"value\": \"Quite another reason\"}}}")
                        .statusCode())
                .isEqualTo(204);

        form.password("demo-director").sign();
        assertThat(form.problem()).containsText("Le contenu a changé");
        Browser.screenshot(form.page(), "tasklist-content-changed");
        assertThat(form.text()).contains("Quite another reason", "For director");
        assertThat(form.password("demo-director").signed().text()).contains("Signé");
    }

    @Test
    void whenTheLeaveIsNotPossible_thenTasklistShowsWhy() {
        var mine = Tasklist.open(example, BROWSER.page(), "manager");
        var day = Leave.daysFromToday(200).toString();
        mine.startLeave().fill(new Leave(0, day, Leave.daysFromToday(190).toString(), ""));
        assertThat(mine.page.locator(".modal-content")).containsText("The end date is before the start date.");
        mine.page.locator(".modal-footer button[type=submit]").click();
        assertThat(mine.page.locator(".modal-content")).containsText("Correct one of the two.");
        Browser.screenshot(mine.page, "tasklist-start-end-before-start");

        var again = Tasklist.reopen(example, mine.page).startLeave();
        again.fill(new Leave(0, Leave.daysFromToday(-3).toString(), day, ""));
        assertThat(mine.page.locator(".modal-content")).containsText("The start date is in the past.");

        ask("manager", new Leave(0, day, day, "Taken"));
        Tasklist.reopen(example, mine.page)
                .startLeave()
                .fill(new Leave(0, day, day, ""))
                .submit();
        assertThat(mine.page.locator(".modal-content")).containsText("You have an open leave request");
        Browser.screenshot(mine.page, "tasklist-start-overlap");
    }

    @Test
    void whenAContractIsFiled_thenMistakesAreNamedAndTheFundsAreToBeCommitted() {
        Page french = BROWSER.page("fr-CA", 1280);
        var form = Tasklist.open(example, french, "manager").startContract();
        french.setViewportSize(360, 800);
        assertThat(form.text()).contains("Qui signe quand?", "Partie 1", "Valeur (CAD)");
        Accessibility.check(french, "paraph-contract");
        assertThat((Integer) form.part(".frame").evaluate("e => e.scrollWidth - e.clientWidth"))
                .isZero();
        Browser.screenshot(french, "contract-fr-360");

        Page page = BROWSER.tall("en-CA");
        var contract = Tasklist.open(example, page, "manager")
                .startContract()
                .about("Repair of the roof", "12 500,5")
                .parties("director", "nobody")
                .file("roof.pdf", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(contract.part("#people option")).hasCount(7);
        Accessibility.check(page, "paraph-contract");
        contract.start();
        assertThat(page.locator(".modal-content"))
                .containsText("The contract was not filed, and nothing was signed. Say whether the law asks");
        assertThat(page.locator(".modal-content")).containsText("Party 2 is not a user here.");
        assertThat(page.locator(".modal-content")).containsText("The file is not a PDF.");
        Browser.screenshot(page, "contract-en-01-refused");

        contract.choice("law", "no").choice("order", "parallel").parties("director", "employee");
        contract.file("roof.pdf", Pdfs.of("Between the parties"));
        Browser.screenshot(page, "contract-en-02-form");
        contract.start();

        page.locator("paraph-contract").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        Task commitment = example.bean(TaskService.class)
                .createTaskQuery()
                .taskDefinitionKey("CommitFunds")
                .taskCandidateGroup("contracting")
                .singleResult();
        RuntimeService runtime = example.bean(RuntimeService.class);
        assertThat(runtime.getVariable(commitment.getProcessInstanceId(), "value"))
                .isEqualTo("12500.50");
        runtime.deleteProcessInstance(commitment.getProcessInstanceId(), "only filed");
    }

    /** The manager has nothing but a password; the task needs two factors, and Sylvie may waive that. */
    @Test
    void whenALevelIsWaived_thenOneSignsBelowItAndEverybodyConcernedIsTold() throws Exception {
        var app = mayWaive("payment");
        String deployment = deployOfficePaper();
        var started = example.postAs(
                "contracting",
                "/engine-rest/process-definition/key/office-paper/start",
                "{\"variables\": {\"what\": {\"value\": \"Two hundred chairs\"}}}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);

        var manager = BROWSER.tall("en-CA");
        var form = Tasklist.open(example, manager, "manager").openTask("Sign it");
        assertThat(form.text()).contains("None of your ways to sign is strong enough");
        form.part("#waiver").click();
        form.part("select").nth(1).selectOption("payment");
        form.part("textarea").fill("My phone was stolen on the train this morning.");
        Browser.screenshot(manager, "waiver-en-01-ask");
        form.part(".reason .primary").click();
        assertThat(form.part(".told"))
                .containsText("You have asked Sylvie Roy to let you sign at level 2 instead of 3");
        Browser.screenshot(manager, "waiver-en-02-asked");

        var sylvie = BROWSER.tall("fr-CA");
        Mailbox.open(example, sylvie, "payment", "Signer la dérogation");
        Browser.screenshot(sylvie, "waiver-fr-03-mail");
        sylvie.click("#link");
        Tasklist.login(sylvie, "payment");
        var waiver = SigningForm.shownOn(sylvie);
        assertThat(waiver.text())
                .contains(
                        "Marc Gagnon", "My phone was stolen on the train this morning.", "niveau 3", "Niveau demandé");
        Accessibility.check(sylvie, "paraph-signing");
        waiver.password("demo-payment").code(app.code(1));
        Browser.screenshot(sylvie, "waiver-fr-04-sign");
        assertThat(waiver.signed().text()).contains("Signé");

        Mailbox.open(example, manager, "manager", "Signed by Sylvie Roy");
        assertThat(manager.locator("pre")).containsText("you can sign it at the lower level now");
        Browser.screenshot(manager, "waiver-en-05-mail");
        var below = Tasklist.reopen(example, manager).openTask("Sign it");
        assertThat(below.part(".told")).containsText("Sylvie Roy has signed a waiver");
        below.password("demo-manager");
        Browser.screenshot(manager, "waiver-en-06-sign");
        var receipt = below.signed();
        assertThat(manager.request()
                        .get(example.url("/camunda/api/paraph/records/" + receipt.record()))
                        .text())
                .contains("\"achievedLevel\":2", "\"requiredLevel\":3", "\"waiver\":{\"by\":\"payment\"");

        Mailbox.open(example, sylvie, "payment", "Votre dérogation a servi");
        Browser.screenshot(sylvie, "waiver-fr-07-used");
        Mailbox.open(example, manager, "contracting", "Signed by Marc Gagnon");
        assertThat(manager.locator("pre")).containsText("by a waiver that Sylvie Roy has signed");
        Browser.screenshot(manager, "waiver-en-08-requester");
        assertThat(example.postAs("manager", "/engine-rest/process-definition/key/paraph-waiver/start", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(example.postAs("admin", "/engine-rest/process-definition/key/paraph-waiver/start", INVENTED)
                        .body())
                .contains("Nothing was started");
        example.bean(RepositoryService.class).deleteDeployment(deployment, true);
    }

    private static final String INVENTED = """
            {"businessKey":"w-1","variables":{"approver":{"value":"admin"},"signer":{"value":"manager"},
             "fromLevel":{"value":3},"toLevel":{"value":1},"until":{"value":"2099-01-01T00:00:00Z"}}}""";

    private static App mayWaive(String person) {
        var delegation = new Delegation(
                UUID.randomUUID().toString(),
                1,
                Delegation.Holder.person(person),
                AuthorityKind.WAIVER,
                null,
                Scope.ALL,
                new Period(Instant.EPOCH, null),
                false,
                "DW-1",
                Delegation.Status.ACTIVE,
                null);
        example.bean(DelegationStore.class).add(delegation, new Change("admin", Instant.EPOCH, "Waivers"));
        return enrolled(person);
    }

    private static App enrolled(String person) {
        return App.enrolled(example.bean(Enrolment.class), person, "demo-" + person);
    }

    private static String deployOfficePaper() {
        String attributes = OneTask.assignee("manager") + " camunda:formKey=\"embedded:deployment:forms/sign.html\"";
        String properties = OneTask.property("purpose", "approval")
                + OneTask.property("assurance", "3")
                + OneTask.property("content", "what");
        var authorizations = example.bean(AuthorizationService.class);
        var everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        everybody.setGroupId("employees");
        everybody.setResource(Resources.PROCESS_DEFINITION);
        everybody.setResourceId("office-paper");
        everybody.setPermissions(new Permission[] {Permissions.READ, Permissions.CREATE_INSTANCE});
        authorizations.saveAuthorization(everybody);
        return deployPaper("office-paper", attributes, properties);
    }

    private static String deployPaper(String process, String attributes, String properties) {
        return example.bean(RepositoryService.class)
                .createDeployment()
                .addString(process + ".bpmn", OneTask.model(process, attributes, properties, ""))
                .addInputStream("forms/sign.html", OneTask.class.getResourceAsStream("/paraph/forms/sign.html"))
                .deploy()
                .getId();
    }

    @Test
    void whenATaskIsCompletedWithoutSigning_thenTheRefusalSaysHowToSign() {
        ask("employee", Leave.vacation("By hand"));
        var task = example.bean(TaskService.class)
                .createTaskQuery()
                .taskAssignee("employee")
                .processVariableValueEquals("comment", "By hand")
                .singleResult();

        var answer = example.postAs("employee", "/engine-rest/task/" + task.getId() + "/complete", "{}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("open the task in Tasklist and sign it there");
        assertThat(example.bean(TaskService.class)
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isEqualTo(1);
    }

    /** With the key that is in this browser, the password alone is enough beside it. */
    private static void signDeed(Page page) throws IOException {
        String deployment = deployPaper(
                "deed",
                OneTask.assignee("director") + " camunda:formKey=\"embedded:deployment:forms/sign.html\"",
                OneTask.property("purpose", "agreement")
                        + OneTask.property("assurance", "3")
                        + OneTask.property("content", "what"));
        try {
            example.bean(RuntimeService.class)
                    .startProcessInstanceByKey("deed", Map.of("what", "Une servitude, à 1 235,00 $"));
            SigningForm form = Tasklist.reopen(example, page).openTask("Sign it");
            form.part("#method-digital").check();
            assertThat(form.part("#signing-key option")).hasCount(1);
            Accessibility.check(page, "paraph-signing");
            Browser.screenshot(page, "digital-form-fr");
            form.password("demo-director").signed();
            Download download = page.waitForDownload(
                    () -> page.getByText("Télécharger le document signé").click());
            Browser.screenshot(page, "digital-receipt-fr");
            byte[] pdf = Files.readAllBytes(download.path());
            Files.write(Path.of("target", "screenshots", "digital-signed.pdf"), pdf);
            assertThat(example.bean(Validator.class)
                            .validate(pdf, Expected.NOTHING)
                            .indication())
                    .isEqualTo(Indication.PASSED);
        } finally {
            example.bean(RepositoryService.class).deleteDeployment(deployment, true);
        }
    }

    private static SigningForm signing(String user, Page page) {
        ask(user, Leave.vacation("For " + user));
        return Tasklist.open(example, page, user).openTask("Sign the request");
    }

    private static void ask(String user, Leave leave) {
        var started = example.postAs(user, "/engine-rest/process-definition/key/leave-request/start", leave.asJson());
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    }

    private static long openTasks(String user) {
        return example.bean(TaskService.class)
                .createTaskQuery()
                .taskAssignee(user)
                .count();
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            var at = page.evaluate("document.activeElement.shadowRoot?.activeElement?.id ?? ''");
            if (id.equals(at)) {
                return;
            }
        }
        throw new AssertionError("80 tabs did not lead to " + id);
    }
}
