package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Pdfs;
import org.paraph.web.Visitor.Answer;

/** Documents of a task and the static files of the signing component, as browsers and strangers ask for them. */
class FilesOverHttpIT {

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

    @RegisterExtension
    static final Api API = new Api();

    @ParameterizedTest
    @ValueSource(
            strings = {"paper.pdf", "été \"déjà\".html", "a\r\nSet-Cookie: stolen=1", "../../etc/passwd", "a;b=c,d"})
    void whenADocumentIsFetched_thenItIsADownloadAndNothingElse(String fileName) {
        String task = API.papers("A desk", fileName);
        String href = API.clerk.get("tasks/" + task).text("/content/documents/0/href");

        Answer answer = API.clerk.send("GET", href, null, Map.of());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.response().body()).isEqualTo(Api.SCRIPT);
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.response().headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("stolen"));
        Api.assertProblem(API.employee.send("GET", href, null, Map.of()), 403, "not-yours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"what", "unknown", "..%2f..%2fpaper", "%2e%2e", "paper%00", "x%0d%0aSet-Cookie:a=b"})
    void whenADocumentOfAnotherNameIsAskedFor_thenThereIsNone(String name) {
        Answer answer = API.clerk.get("tasks/" + API.papers("A desk", "paper.pdf") + "/documents/" + name);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        assertThat(answer.response().body()).doesNotContain(Api.SCRIPT);
    }

    @Test
    void whenADocumentIsAPicture_thenItIsShownAsWhatItsBytesAre() {
        byte[] png = Base64.getDecoder().decode(PNG);
        String task = API.papers("photo.png", "image/png", png);
        String picture = API.clerk.get("tasks/" + task).text("/content/documents/0/picture");

        Answer answer = API.clerk.send("GET", picture, null, Map.of());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Content-Length")).isIn("", String.valueOf(png.length));
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        Api.assertProblem(API.employee.send("GET", picture, null, Map.of()), 403, "not-yours");
        Api.assertProblem(API.nobody.send("GET", picture, null, Map.of()), 401, "not-logged-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {Api.SCRIPT, "%PDF-1.7", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"})
    void whenADocumentOnlyCallsItselfAPicture_thenItIsNone(String document) {
        String task = API.papers("photo.png", "image/png", document.getBytes(StandardCharsets.UTF_8));
        String picture = API.clerk.get("tasks/" + task).text("/content/documents/0/picture");

        Api.assertProblem(API.clerk.send("GET", picture, null, Map.of()), 404, "document-unknown");
        assertThat(API.clerk
                        .get("tasks/" + API.papers("A desk", "paper.pdf"))
                        .json()
                        .at("/content/documents/0/picture")
                        .isNull())
                .isTrue();
    }

    @Test
    void whenADocumentIsAPdf_thenItsPagesAreShownToItsSignerAlone() {
        String pages = pagesOf(Pdfs.of("One", "Two"));

        Answer list = API.clerk.send("GET", pages, null, Map.of());

        assertThat(list.status()).as(list.toString()).isEqualTo(200);
        assertThat(list.json().path("pages")).hasSize(2);
        for (JsonNode page : list.json().path("pages")) {
            Answer picture = API.clerk.send("GET", page.asText(), null, Map.of());
            assertThat(picture.status()).as(picture.toString()).isEqualTo(200);
            assertThat(picture.header("Content-Type")).isEqualTo("image/png");
            assertThat(picture.header("Content-Security-Policy")).contains("sandbox");
            assertThat(picture.header("Cache-Control")).contains("no-store");
            Api.assertProblem(API.employee.send("GET", page.asText(), null, Map.of()), 403, "not-yours");
            Api.assertProblem(API.nobody.send("GET", page.asText(), null, Map.of()), 401, "not-logged-in");
        }
        Api.assertProblem(API.clerk.send("GET", pages + "/3", null, Map.of()), 404, "document-unknown");
        Api.assertProblem(API.clerk.send("GET", pages + "/0", null, Map.of()), 404, "document-unknown");
        for (String none : List.of("-1", "x", "1000", "99999999999")) {
            Api.assertProblem(API.clerk.send("GET", pages + "/" + none, null, Map.of()), 404, "document-unknown");
        }
        Api.assertProblem(API.employee.send("GET", pages, null, Map.of()), 403, "not-yours");
    }

    @Test
    void whenAPdfCannotBeShown_thenThatIsSaid() {
        Api.assertProblem(
                API.clerk.send("GET", pagesOf(Pdfs.locked("secret")), null, Map.of()), 422, "document-not-shown");
        Api.assertProblem(
                API.clerk.send("GET", pagesOf("no PDF".getBytes(StandardCharsets.UTF_8)), null, Map.of()),
                404,
                "document-unknown");
    }

    private static String pagesOf(byte[] document) {
        return API.clerk
                .get("tasks/" + API.papers("paper.pdf", "application/pdf", document))
                .text("/content/documents/0/pages");
    }

    @Test
    void whenAStaticFileIsFetched_thenItIsRevalidatedByItsTag() {
        Answer first = API.nobody.send("GET", "/camunda/paraph/signing.js", null, Map.of());
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).contains("javascript");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

        Answer again = API.nobody.send(
                "GET", "/camunda/paraph/signing.js", null, Map.of("If-None-Match", first.header("ETag")));

        assertThat(again.status()).isEqualTo(304);
        for (String path : List.of(
                "..%2fmessages/web_en.properties",
                "%2e%2e/db/common/V1__tables.sql", "../processes/leave-request.bpmn", "unknown.js", "")) {
            assertThat(API.nobody
                            .send("GET", "/camunda/paraph/" + path, null, Map.of())
                            .status())
                    .as(path)
                    .isIn(400, 404);
        }
    }
}
