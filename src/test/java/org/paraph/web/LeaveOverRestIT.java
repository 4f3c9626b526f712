package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.demo.RunningExample;
import org.springframework.jdbc.core.JdbcTemplate;

/** A leave request that is filed over the engine's own REST interface meets the same rules as one from the form. */
class LeaveOverRestIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final RunningExample example = new RunningExample();

    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() {
        jdbc = new JdbcTemplate(example.bean(DataSource.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "employee | LONG | The comment has 5,000 characters",
                "director | LONG | Le commentaire compte 5 000 caractères",
                "employee | NUL | The comment",
                "director | NUL | Le commentaire"
            })
    void whenTheCommentCannotBeTaken_thenNothingIsFiled(String person, String comment, String text)
            throws JsonProcessingException {
        long before = stored();

        HttpResponse<String> answer =
                file(person, comment.replace("LONG", "é".repeat(5000)).replace("NUL", "a\u0000b"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("code").asInt()).isEqualTo(22_100);
        assertThat(problem.get("message").asText().replaceAll("[\u00a0\u202f]", " "))
                .contains(text);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whenTheCommentHoldsAScript_thenItIsFiledAsText() {
        HttpResponse<String> answer = file("manager", Api.SCRIPT);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM ACT_RU_VARIABLE WHERE NAME_ = 'comment' AND TEXT_ = ?",
                        Long.class,
                        Api.SCRIPT))
                .isPositive();
    }

    private static HttpResponse<String> file(String person, String comment) {
        ObjectNode variables = JSON.createObjectNode();
        variables.putObject("leaveType").put("value", "vacation");
        variables.putObject("startDate").put("value", "2199-01-07");
        variables.putObject("endDate").put("value", "2199-01-08");
        variables.putObject("comment").put("value", comment);
        return example.postAs(
                person,
                "/engine-rest/process-definition/key/leave-request/start",
                JSON.createObjectNode().set("variables", variables).toString());
    }

    private static long stored() {
        return jdbc.queryForObject(
                "SELECT (SELECT COUNT(*) FROM ACT_HI_PROCINST) + (SELECT COUNT(*) FROM PARAPH_REQUEST)"
                        + " + (SELECT COUNT(*) FROM PARAPH_RECORD) + (SELECT MAX(POSITION) FROM PARAPH_JOURNAL_HEAD)"
                        + " + (SELECT COUNT(*) FROM PARAPH_MAIL)",
                Long.class);
    }
}
