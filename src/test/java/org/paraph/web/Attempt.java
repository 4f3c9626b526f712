package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.paraph.web.Visitor.Answer;

/**
 * Something that somebody tries to do to a task, and that is to be refused.
 *
 * @param task the task that must still be there afterwards
 * @param path what is called; by GET when there is no body
 * @param body made anew for each language, before what is stored is looked at
 */
record Attempt(Api api, Visitor visitor, String task, String path, Supplier<String> body) {

    private static final Map<String, String> NOTHING_HAPPENED = Map.of(
            "en", "Nothing was (signed|withdrawn|changed)",
            "fr", "Rien n’a été (signé|retiré|modifié)");

    static Attempt look(Api api, Visitor visitor, String task) {
        return new Attempt(api, visitor, task, "tasks/" + task, () -> null);
    }

    /** Begins with the content as it was frozen last. */
    static Attempt begin(Api api, Visitor visitor, String task) {
        return new Attempt(
                api,
                visitor,
                task,
                "tasks/" + task + "/challenge",
                () -> "{\"method\":\"click\",\"contentDigest\":\"" + digest(api, task) + "\"}");
    }

    /** Signs the content as it was frozen last, without having begun. */
    static Attempt sign(Api api, Visitor visitor, String task) {
        return sign(api, visitor, task, () -> Api.signature("none", "click", digest(api, task), "none"));
    }

    static Attempt sign(Api api, Visitor visitor, String task, Supplier<ObjectNode> body) {
        return new Attempt(
                api,
                visitor,
                task,
                "tasks/" + task + "/signature",
                () -> body.get().toString());
    }

    /** Declines the content as it was frozen last. */
    static Attempt decline(Api api, Visitor visitor, String task, String reason) {
        return new Attempt(
                api,
                visitor,
                task,
                "tasks/" + task + "/refusal",
                () -> "{\"contentDigest\":\"" + digest(api, task) + "\",\"reason\":\"" + reason + "\"}");
    }

    /** All that the one who is asked may do. */
    static List<Attempt> answers(Api api, Visitor visitor, String task) {
        return List.of(begin(api, visitor, task), sign(api, visitor, task), decline(api, visitor, task, "No"));
    }

    /** In both languages: the problem in words, nothing stored but the refusal in the journal, and the task untouched. */
    void isRefused(int status, String type) {
        isRefused(status, type, "", "");
    }

    /** The same, where the problem says these words in English and those in French. */
    void isRefused(int status, String type, String english, String french) {
        isRefused("en", english, status, type);
        isRefused("fr", french, status, type);
    }

    private void isRefused(String language, String words, int status, String type) {
        String sent = body.get();
        Stored before = stored();

        Answer answer = in(language, sent);

        Api.assertProblem(answer, status, type);
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.text("/detail")).contains(words).containsPattern(NOTHING_HAPPENED.get(language));
        assertThat(stored()).isEqualTo(new Stored(before.records(), before.tasks(), before.entries() + 1));
        assertThat(lastEntry()).startsWith("refused ").contains("\"" + type + "\"");
    }

    /** In both languages: the problem in words, and nothing stored at all. */
    void isNotUnderstood(int status, String type) {
        for (String language : List.of("en", "fr")) {
            String sent = body.get();
            Stored before = stored();
            Answer answer = in(language, sent);
            Api.assertProblem(answer, status, type);
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            assertThat(answer.text("/detail")).containsPattern(NOTHING_HAPPENED.get(language));
            assertThat(stored()).isEqualTo(before);
        }
    }

    private Answer in(String language, String sent) {
        String address = path + "?lang=" + language;
        return sent == null ? visitor.get(address) : visitor.post(address, sent);
    }

    private Stored stored() {
        return new Stored(
                number("SELECT COUNT(*) FROM PARAPH_RECORD"),
                api.jdbc.queryForList("SELECT * FROM ACT_RU_TASK WHERE ID_ = ?", task),
                number("SELECT MAX(POSITION) FROM PARAPH_JOURNAL"));
    }

    private long number(String sql) {
        return api.jdbc.queryForObject(sql, Long.class);
    }

    private String lastEntry() {
        return api.jdbc.queryForObject(
                "SELECT TYPE || ' ' || DETAILS FROM PARAPH_JOURNAL ORDER BY POSITION DESC FETCH FIRST 1 ROWS ONLY",
                String.class);
    }

    private static String digest(Api api, String task) {
        return api.jdbc.queryForObject(
                "SELECT CONTENT_DIGEST FROM PARAPH_REQUEST WHERE TASK_ID = ?", String.class, task);
    }

    private record Stored(long records, List<Map<String, Object>> tasks, long entries) {}
}
