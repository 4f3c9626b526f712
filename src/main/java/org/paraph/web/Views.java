package org.paraph.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** What clients receive. */
final class Views {

    private Views() {}

    record TaskView(
            String task,
            String request,
            String language,
            String title,
            String process,
            String ask,
            Named purpose,
            PersonView requester,
            PersonView signer,
            String created,
            String due,
            ContentView content,
            AssuranceView assurance,
            List<MethodView> methods,
            List<LackingView> unavailable,
            StatementView statement,
            String next,
            boolean mayDecline) {}

    record Named(String key, String label) {}

    record PersonView(String id, String name) {}

    record ContentView(String digest, List<ValueView> values, List<DocumentView> documents) {}

    record ValueView(String name, String label, String display) {}

    record DocumentView(
            String name, String label, String fileName, String mediaType, long size, String digest, String href) {}

    record AssuranceView(
            int level, String name, String decision, int version, List<FindingView> findings, String explanation) {}

    record FindingView(String threat, String harm, int level) {}

    record MethodView(String key, String label, String hint, List<TokenView> tokens, List<List<TokenView>> ways) {}

    record TokenView(String type, String label) {}

    record LackingView(String key, String label, String lacks) {}

    record StatementView(String text, String version, String language) {}

    record ChallengeView(String challenge, String expires, Map<String, String> hints) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptView(
            String record,
            String outcome,
            String at,
            String atText,
            Integer level,
            String digest,
            String title,
            String text,
            String next,
            String href) {}

    record RequestView(
            String request,
            String title,
            String process,
            String about,
            String status,
            String created,
            String createdText,
            String waitsFor,
            boolean mayWithdraw,
            String record) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JournalView(boolean intact, Long entries, String head, Long position, String finding) {}
}
