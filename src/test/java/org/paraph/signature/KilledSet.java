package org.paraph.signature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraph.Accounts;
import org.paraph.assurance.TokenType;
import org.paraph.signature.SigningSet.Shown;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody who signs several at once until the node is killed, and asks the next one what became of it. */
record KilledSet(SetSigning signing, JdbcTemplate jdbc, String person) {

    void sign(Signing looking, List<String> tasks) {
        SigningSet set = new SigningSet(
                "click",
                tasks.stream()
                        .map(task -> new Shown(
                                task,
                                Office.done(looking.look(person, task))
                                        .content()
                                        .digest()))
                        .toList());
        SetOpening.Begun begun = (SetOpening.Begun) Office.done(signing.begin(person, set, List.of()));
        List<SetItem> items = Office.done(signing.sign(
                person,
                act(
                        set,
                        begun.ceremony().challenge().id(),
                        Map.of(TokenType.MEMORIZED_SECRET, Accounts.password(person)))));
        demand(items.stream().allMatch(item -> item.result() instanceof Result.Done), "all are signed");
    }

    /** What was signed with the last challenge that was answered is told, item by item, and nothing is signed by asking. */
    void askWhatBecameOfTheLast() {
        jdbc.query(
                "SELECT ID, CONTENT_DIGEST FROM PARAPH_CHALLENGE WHERE PURPOSE = 'several' AND USED_AT IS NOT NULL"
                        + " ORDER BY USED_AT DESC FETCH FIRST 1 ROWS ONLY",
                row -> {
                    ask(row.getString("ID"), row.getString("CONTENT_DIGEST"));
                });
    }

    private void ask(String challenge, String digest) {
        List<Shown> shown = jdbc.query(
                "SELECT R.TASK_ID, R.CONTENT_DIGEST FROM PARAPH_JOURNAL J JOIN PARAPH_REQUEST R ON R.ID = J.SUBJECT"
                        + " WHERE J.TYPE = 'challenge-issued' AND J.DETAILS LIKE '%' || ? || '%' ORDER BY J.POSITION",
                (row, number) -> new Shown(row.getString(1), row.getString(2)), digest);
        long before = signedWith(challenge);
        long told = signing.sign(person, act(new SigningSet("click", shown), challenge, Map.of()))
                .fold(
                        items -> items.stream()
                                .filter(item -> item.result() instanceof Result.Done)
                                .count(),
                        refusal -> 0L);
        demand(told == before && signedWith(challenge) == before, told + " told of " + before + " signed");
        System.out.println("TOLD " + told + " of " + shown.size());
    }

    private long signedWith(String challenge) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM PARAPH_RECORD WHERE BODY LIKE '%' || ? || '%'", Long.class, challenge);
    }

    private static SetAct act(SigningSet set, String challenge, Map<TokenType, String> answers) {
        return new SetAct(set, challenge, Statements.VERSION, Locale.CANADA, null, answers);
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("It does not hold that " + what);
        }
    }
}
