package org.paraph.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paraph.signature.Ceremony;
import org.paraph.signature.ToSign;

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
            boolean mayDecline,
            WaivingView waiver) {}

    /**
     * @param levels those that may be asked for now
     * @param people who could sign the waiver
     * @param asked what was asked for and is not answered yet, or {@code null}
     * @param standing what was signed and counts now, or {@code null}
     */
    record WaivingView(List<LevelView> levels, List<PersonView> people, WaiverView asked, WaiverView standing) {}

    record LevelView(int level, String name) {}

    /** @param text what was waived, by whom and until when, in one sentence */
    record WaiverView(String waiver, PersonView by, int from, int to, String reason, String until, String text) {}

    record Named(String key, String label) {}

    record PersonView(String id, String name) {}

    record ContentView(String digest, List<ValueView> values, List<DocumentView> documents) {}

    record ValueView(String name, String label, String display) {}

    /**
     * @param picture where it is shown as a picture; {@code null} when it is none
     * @param pages where its pages are listed; {@code null} when it has none
     */
    record DocumentView(
            String name,
            String label,
            String fileName,
            String mediaType,
            long size,
            String digest,
            String href,
            String picture,
            String pages) {}

    /** @param pages where each page is shown as a picture, in their order */
    record PagesView(List<String> pages) {}

    record AssuranceView(
            int level, String name, String decision, int version, List<FindingView> findings, String explanation) {}

    record FindingView(String threat, String harm, int level) {}

    /** @param keys one of which signs; empty for methods without */
    record MethodView(
            String key,
            String label,
            String hint,
            List<TokenView> tokens,
            List<List<TokenView>> ways,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OfferedKeyView> keys) {}

    /** @param until when its certificate ends */
    record OfferedKeyView(String id, String name, String until, String untilText) {}

    /** @param elsewhere whether its holder logs in again elsewhere instead of typing an answer; {@code null}: no */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenView(String type, String label, Boolean elsewhere) {

        TokenView(String type, String label) {
            this(type, label, null);
        }
    }

    record LackingView(String key, String label, String lacks) {}

    record StatementView(String text, String version, String language) {}

    /** @param toSign what the key has to sign; {@code null} for methods without one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChallengeView(String challenge, String expires, Map<String, String> hints, ToSignView toSign) {

        static ChallengeView of(Ceremony begun) {
            Map<String, String> hints = new TreeMap<>();
            begun.hints().forEach((type, hint) -> hints.put(type.key(), hint));
            return new ChallengeView(
                    begun.challenge().id(),
                    begun.challenge().expiresAt().toString(),
                    hints,
                    ToSignView.of(begun.toSign()));
        }
    }

    /**
     * @param bytes in Base64
     * @param document SHA-256 of the document that is signed
     */
    record ToSignView(String key, String bytes, String document) {

        static ToSignView of(ToSign it) {
            return it == null ? null : new ToSignView(it.key(), it.bytes(), it.document());
        }
    }

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
            String href,
            String document) {}

    /** @param most so many can be signed at once */
    record ApprovalsView(int most, List<ApprovalView> approvals) {}

    /** @param why what keeps it from being signed together with others; {@code null} when nothing does */
    record ApprovalView(
            String task,
            String request,
            String title,
            String process,
            String about,
            PersonView requester,
            String created,
            String createdText,
            String due,
            String dueText,
            int level,
            String levelName,
            String why) {}

    record SetResultView(List<ItemView> items) {}

    /** What became of one of several tasks: a receipt, or why it was not signed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemView(String task, ReceiptView receipt, Problem problem) {}

    record RequestView(
            String request,
            String processInstance,
            String title,
            String process,
            String about,
            String status,
            String created,
            String createdText,
            String waitsFor,
            boolean mayWithdraw,
            String record) {}

    /**
     * @param types those that can be enrolled here
     * @param administers whether the reader may look after other people's tokens
     */
    record OwnTokensView(List<OfferedView> types, List<OwnTokenView> tokens, boolean administers) {}

    /**
     * @param types those that can be issued
     * @param own whether they are the reader's own, which the reader cannot administer
     */
    record PersonTokensView(
            PersonView person, boolean own, List<TokenView> types, List<OwnTokenView> tokens, List<LockView> locks) {}

    record LockView(String type, String label, String until, String untilText) {}

    record OwnTokenView(
            String id,
            String type,
            String label,
            String name,
            String address,
            String state,
            String stateText,
            String created,
            String createdText,
            String lastUsed,
            String lastUsedText,
            String setUpBy,
            String setUpByText,
            String reason) {}

    record DemandView(String challenge, String expires, List<List<TokenView>> ways, Map<String, String> hints) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BegunTokenView(OwnTokenView token, SeedView seed, SheetView sheet, KeyView key, SentView sent) {}

    /**
     * @param address where the code was sent to, masked
     * @param challenge by which the sending can be asked after
     */
    record SentView(String address, String challenge) {}

    /** @param status {@code waiting}, {@code delayed}, {@code sent} or {@code failed} */
    record CodeView(String status) {}

    /**
     * A type of token that people can enrol.
     *
     * @param address label of the field for where its codes are to be sent, and a hint; nothing for types that send none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfferedView(String type, String label, String address, String addressHint) {}

    /** @param options JSON text, as browsers take it */
    record KeyView(String options) {}

    record SeedView(String uri, String text, String picture) {

        /** Without the seed, which is a secret. */
        @Override
        public String toString() {
            return "SeedView[…]";
        }
    }

    record SheetView(List<String> columns, List<List<String>> rows, String first) {

        /** Without the codes, which are secrets. */
        @Override
        public String toString() {
            return "SheetView[…]";
        }
    }

    /**
     * @param offered whether people can have keys certified here
     * @param certifiesHere whether that happens at once, or by an authority outside
     */
    record SigningKeysView(boolean offered, boolean certifiesHere, List<SigningKeyView> keys) {}

    record SigningKeyView(
            String id,
            String name,
            String keeping,
            String state,
            String stateText,
            String since,
            String sinceText,
            String until,
            String untilText,
            String reason) {}

    /** @param toSign in Base64, to be signed with the key */
    record BegunKeyView(SigningKeyView key, String toSign) {}

    record DelegationsView(boolean officer, List<Named> kinds, List<DelegationView> delegations) {}

    record DelegationView(
            String id,
            int version,
            String holderType,
            String holder,
            String holderName,
            String kind,
            String kindLabel,
            String limit,
            String currency,
            String limitText,
            String costCentres,
            String validFrom,
            String validUntil,
            String firstDay,
            String lastDay,
            String validText,
            boolean acting,
            String instrument,
            String status,
            String passedOnBy,
            String sha256,
            boolean mine,
            boolean mayPassOn,
            boolean mayTakeBack) {}

    record DelegationVersionView(
            int version,
            String status,
            String limitText,
            String costCentres,
            String validText,
            boolean acting,
            String instrument,
            String changedBy,
            String changedAt,
            String changedAtText,
            String reason,
            String sha256) {}

    record PositionView(
            String id,
            int version,
            String position,
            String person,
            String name,
            String validFrom,
            String validUntil,
            String validText,
            boolean acting,
            boolean over) {}

    record ImportReportView(int created, int known, List<ImportLineView> wrong) {}

    record ImportLineView(int line, List<String> problems) {}

    /**
     * @param verdict {@code passed}, {@code failed} or {@code indeterminate}
     * @param report of ETSI TS 119 102-2, XML; nothing unless it was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VerificationView(
            String verdict,
            String title,
            String explanation,
            String remedy,
            List<SignatoryView> signatures,
            List<DocumentFindingView> findings,
            String report) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SignatoryView(String field, String name, String verdict, String claimed, String proved, String provedText) {}

    /** @param verdict the best one that the finding leaves */
    record DocumentFindingView(String finding, String verdict, String title, String explanation, String remedy) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JournalView(boolean intact, Long entries, String head, Long position, String finding) {}
}
