package org.paraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Accessibility;
import org.paraph.Browser;
import org.paraph.Pdfs;
import org.paraph.Tasklist;
import org.paraph.ades.Durability;
import org.paraph.ades.Signers;
import org.paraph.pki.development.DevelopmentPki;
import org.paraph.web.Visitor;

class ExampleIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final RunningExample example = new RunningExample();

    @ParameterizedTest
    @ValueSource(strings = {"employee", "manager", "director", "finance", "payment", "contracting", "admin"})
    void whenAUserLogsIn_thenTheRestApiAnswers(String user) {
        assertThat(example.getAs(user, "/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/engine", "/engine-rest/task", "/engine-rest/user"})
    void whenNobodyLogsIn_thenTheRestApiRefuses(String path) {
        assertThat(example.get(path).statusCode()).isEqualTo(401);
        assertThat(example.getAs("employee", "wrong", path).statusCode()).isEqualTo(401);
    }

    @Test
    void whenNobodyLogsIn_thenTheInterfaceIsStillDescribed() {
        var description = example.get("/paraph/openapi.json");

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(description.body()).contains("\"/tasks/{task}/signature\"");
        assertThat(example.get("/paraph/signing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void whenNobodyLogsIn_thenTheAuthoritiesOfTheExampleStillAnswerWhoeverChecksItsSignatures() {
        assertThat(example.get("/pki/authorities.pem").body().split("BEGIN CERTIFICATE"))
                .hasSize(4);
        assertThat(example.get("/pki/crl/software.crl").headers().firstValue("Content-Type"))
                .hasValue("application/pkix-crl");
        assertThat(example.get("/pki/crl/nobody.crl").statusCode()).isEqualTo(404);
        assertThat(example.get("/pki/ocsp").statusCode()).isEqualTo(405);
        assertThat(example.get("/actuator/health").body()).contains("\"paraphPki\":{\"status\":\"UP\"");
    }

    @Test
    void whenADocumentIsVerified_thenItsReaderIsToldWhoSignedAndWhatIsWrong() throws Exception {
        byte[] signed = Signers.signed(example.bean(DevelopmentPki.class), Pdfs.of("Deal"), Durability.ARCHIVE, 1);
        byte[] tampered = signed.clone();
        tampered[new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Reason") + 1] = 'S';
        var director = new Visitor(example.url(""), "director", "demo-director");

        var good = director.upload("verify?lang=en&report=true", signed);
        var bad = director.upload("verify", tampered);

        assertThat(good.status()).as(good.toString()).isEqualTo(200);
        assertThat(good.text("/verdict")).isEqualTo("passed");
        assertThat(good.text("/title")).isEqualTo("The document can be relied on");
        assertThat(good.text("/signatures/0/name")).isEqualTo("Ève Tremblay");
        assertThat(good.text("/report")).contains("ValidationReport");
        assertThat(bad.text("/verdict")).isEqualTo("failed");
        assertThat(bad.text("/findings/0/title")).isEqualTo("Une signature n’est pas valide");
        assertThat(bad.json().has("report")).isFalse();
        assertThat(director.upload("verify?sha256=" + "0".repeat(64), signed).text("/findings/0/finding"))
                .isEqualTo("other-document");
        assertThat(director.upload("verify?sha256=abc", signed).text("/type")).isEqualTo("urn:paraph:malformed");
    }

    @Test
    void whenSomebodyDropsAFileOnThePage_thenTheVerdictStandsThereInWordsOfTheirLanguage() throws Exception {
        byte[] signed = Signers.signed(example.bean(DevelopmentPki.class), Pdfs.of("Deal"), Durability.ARCHIVE, 2);
        byte[] tampered = signed.clone();
        tampered[new String(signed, StandardCharsets.ISO_8859_1).indexOf("/Reason") + 1] = 'S';
        Page page = BROWSER.page();
        page.navigate(example.url("/camunda/app/tasklist/default/"));
        Tasklist.login(page, "contracting");
        page.navigate(example.url("/camunda/paraph/verify.html"));

        verify(page, "Contract.pdf", signed);
        PlaywrightAssertions.assertThat(page.locator(".verdict")).containsText("The document can be relied on");
        PlaywrightAssertions.assertThat(page.locator(".verdict")).containsText("Ève Tremblay");
        Browser.screenshot(page, "verify-passed-en");
        Accessibility.check(page, null);
        page.locator(".language").click();
        PlaywrightAssertions.assertThat(page.locator(".verdict")).containsText("On peut se fier au document");

        page.setViewportSize(360, 800);
        verify(page, "Contrat.pdf", tampered);
        PlaywrightAssertions.assertThat(page.locator(".verdict")).containsText("Une signature n’est pas valide");
        Browser.screenshot(page, "verify-failed-fr-360");
        Accessibility.check(page, null);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private static void verify(Page page, String name, byte[] file) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/pdf", file));
        page.locator("form .primary").click();
        PlaywrightAssertions.assertThat(page.locator(".verdict .process")).containsText(name);
    }

    @Test
    void whenSomebodyVerifiesTooMuch_thenTheyAreRefused_andOthersAreNot() {
        var finance = new Visitor(example.url(""), "finance", "demo-finance");
        var payment = new Visitor(example.url(""), "payment", "demo-payment");

        for (int i = 0; i < 20; i++) {
            assertThat(finance.upload("verify", new byte[10]).text("/verdict")).isEqualTo("failed");
        }
        var refused = finance.upload("verify", new byte[10]);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("/type")).isEqualTo("urn:paraph:verify-too-often");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(payment.upload("verify", new byte[30_000_001]).text("/type"))
                .isEqualTo("urn:paraph:document-too-large");
    }

    @Test
    void whenTheExampleStarts_thenPeopleHaveManagersLanguagesAndAddresses() {
        var identity = example.bean(IdentityService.class);

        assertThat(identity.getUserInfo("employee", "manager")).isEqualTo("manager");
        assertThat(identity.getUserInfo("director", "locale")).isEqualTo("fr");
        assertThat(identity.createUserQuery().userId("payment").singleResult().getEmail())
                .isEqualTo("payment@example.test");
    }

    @Test
    void whenAMailIsSent_thenTheMailboxShowsItAndItsLink() throws Exception {
        example.mail("manager@example.test", "Please sign <this>", "<html><head></head><body>Hello</body></html>");

        var list = example.get("/mailbox?to=manager@example.test&lang=en").body();
        assertThat(list).contains("Please sign &lt;this&gt;").contains("Mailbox of the example");
        assertThat(example.get("/mailbox?to=nobody@example.test").body()).doesNotContain("Please sign");
        var mail = example.get(newest(list)).body();
        assertThat(mail)
                .contains("href=\"http://localhost:1/tasklist/#/?task=7\"")
                .contains("See http://localhost:1");
    }

    @Test
    void whenAMailHoldsAScript_thenItsFrameRunsNone() throws Exception {
        example.mail("payment@example.test", "Script", "<html><head></head><body><script>1</script></body></html>");
        String mail = newest(example.get("/mailbox?to=payment@example.test").body());

        var html = example.get(mail.replaceFirst("\\?.*", "/html"));

        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("sandbox allow-popups");
        assertThat(example.get(mail).body())
                .contains("<iframe sandbox=\"allow-popups ")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mailbox/nothing", "/mailbox/..%2f..%2fparaph", "/mailbox/nothing/html"})
    void whenAMailIsUnknown_thenThePageIsNotFound(String path) {
        assertThat(example.get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void whenTheExampleRestarts_thenProcessesUsersAndMailsAreStillThere() throws Exception {
        example.bean(RepositoryService.class)
                .createDeployment()
                .addModelInstance(
                        "kept.bpmn",
                        Bpmn.createExecutableProcess("kept")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask()
                                .done())
                .deploy();
        example.bean(RuntimeService.class).startProcessInstanceByKey("kept", "the one");
        example.mail("finance@example.test", "Kept", "<p>Kept</p>");

        example.restart();

        var running = example.bean(RuntimeService.class).createProcessInstanceQuery();
        assertThat(running.processInstanceBusinessKey("the one").count()).isEqualTo(1);
        assertThat(example.bean(IdentityService.class).createUserQuery().count())
                .isEqualTo(7);
        assertThat(example.get("/mailbox?to=finance@example.test").body()).contains("Kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/mailbox", "mail"})
    void whenAPageIsOpened_thenItIsAccessibleAndFitsANarrowScreenInBothLanguages(String path) throws Exception {
        example.mail(
                "director@example.test",
                "À signer\u00a0: Approuver la demande",
                "<html lang=fr><head><title>x</title></head><body><h1>Bonjour</h1></body></html>");
        for (var locale : new String[] {"en-CA", "fr-CA"}) {
            var page = BROWSER.page(locale, 360);
            page.navigate(example.url(
                    path.equals("mail") ? newest(example.get("/mailbox").body()).replaceFirst("\\?.*", "") : path));
            Browser.screenshot(page, "example-" + path.replace("/", "home") + "-" + locale);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(locale.substring(0, 2));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            Accessibility.check(page, null);
        }
    }

    @Test
    void whenTheBrowserIsFrench_thenTasklistIsFrenchToo() {
        var page = BROWSER.page("fr-CA", 1280);
        page.navigate(example.url("/"));
        page.click("#tasklist");
        page.setDefaultTimeout(60_000);
        page.waitForSelector("button:has-text(\"Ouvrir une session\")");
        Tasklist.login(page, "director");
        page.waitForSelector("text=Mes tâches");
        page.waitForSelector("text=Démarrer un processus");
        Browser.screenshot(page, "example-tasklist-fr");
        assertThat(page.innerText("body")).doesNotContain("Start process").doesNotContain("PAGE_");
    }

    private static String newest(String list) {
        var link = Pattern.compile("/mailbox/[0-9a-f-]{36}[^\"]*").matcher(list);
        assertThat(link.find()).as("a mail in the list").isTrue();
        return link.group().replace("&amp;", "&");
    }
}
