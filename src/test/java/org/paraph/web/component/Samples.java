package org.paraph.web.component;

import java.util.Collections;
import org.paraph.VirtualKey;

/** Answers of the interface as the stand-in gives them, in the words a server would use. */
final class Samples {

    static final String TASK_EN = task(
            "en",
            "You are asked to approve this leave request, as Erin Employee’s manager, before 3 December 2026.",
            "Leave request",
            "Family obligations.\nSee <script>document.title='stolen'</script> & <b>thanks</b>",
            "Type of leave|First day|Last day|Comment|Medical note",
            "Vacation",
            "Level 2",
            "A wrong approval could cost the organization a moderate amount of money, so level 2 is required.",
            "Click to sign|Type your name|Draw your signature|Your password",
            "By signing, I approve this leave request and intend to be bound by my approval.");

    static final String TASK_FR = task(
            "fr",
            "On vous demande d’approuver cette demande de congé, à titre de gestionnaire de Erin Employee, avant le 3 décembre 2026.",
            "Demande de congé",
            "Obligations familiales.\nVoir <script>document.title='stolen'</script>",
            "Type de congé|Premier jour|Dernier jour|Commentaire|Note médicale",
            "Vacances",
            "Niveau 2",
            "Une approbation erronée pourrait coûter une somme modérée à l’organisation; le niveau 2 est donc exigé.",
            "Signer d’un clic|Taper votre nom|Tracer votre signature|Votre mot de passe",
            "En signant, j’approuve cette demande de congé et j’ai l’intention d’être lié par mon approbation.");

    static final String RECEIPT = """
            {"record":"0b8f2c61-5a5e-4c0e-9d0f-6a3f0f4f7c11","outcome":"signed","at":"2026-11-21T23:03:00Z",
             "atText":"November 21, 2026 at 6:03 p.m. EST","level":2,"digest":"%s","title":"Approve the leave request",
             "text":"You approved the leave request of Erin Employee.",
             "next":"Erin Employee is told by e-mail, and the leave is entered in the calendar.",
             "href":"/app/api/paraph/records/0b8f2c61-5a5e-4c0e-9d0f-6a3f0f4f7c11"}""".formatted("7f".repeat(32));

    static final String DECLINED = RECEIPT.replace("\"signed\"", "\"declined\"")
            .replace("You approved the leave request of Erin Employee.", "You declined the leave request.");

    static final String WITHDRAWN = RECEIPT.replace("\"signed\"", "\"withdrawn\"")
            .replace("You approved the leave request of Erin Employee.", "You withdrew your leave request.");

    static final String REQUESTS = """
            [{"request":"r1","title":"Approve the leave request","process":"Leave request",
              "about":"Vacation, December 21, 2026 to December 31, 2026","status":"open",
              "created":"2026-11-21T18:03:04Z","createdText":"November 21, 2026 at 1:03 p.m. EST","waitsFor":"Max Manager",
              "mayWithdraw":true,"record":null},
             {"request":"r2","title":"<i>Approve</i> the leave request","process":"Leave request","status":"signed",
              "created":"2026-10-02T18:03:04Z","createdText":"October 2, 2026 at 2:03 p.m. EDT","waitsFor":null,
              "mayWithdraw":false,"record":"0b8f2c61-5a5e-4c0e-9d0f-6a3f0f4f7c11"},
             {"request":"r3","title":"Approve the leave request","process":"Leave request","status":"declined",
              "created":"2026-09-02T18:03:04Z","createdText":"September 2, 2026 at 2:03 p.m. EDT","waitsFor":null,
              "mayWithdraw":false,"record":null}]""";

    static final String TOKEN = ownToken("k1", "single-factor-otp-device", "My phone", "active", "Ready to sign");

    static final String TOKENS = """
            {"types":[{"type":"look-up-secret","label":"Code sheet"},
              {"type":"single-factor-otp-device","label":"Authenticator app"}],
             "tokens":[%s,%s,%s]}""".formatted(
                    TOKEN,
                    ownToken("k2", "look-up-secret", "<b>Paper</b>", "suspended", "Suspended"),
                    ownToken("k3", "look-up-secret", "Begun", "pending", "Not confirmed"));

    static final String NO_KEYS = "{\"offered\":true,\"certifiesHere\":true,\"keys\":[]}";

    static final String KEY = signingKey("c1", "Office computer", "active", "Ready to sign");

    static final String KEYS = """
            {"offered":true,"certifiesHere":false,"keys":[%s,%s,%s]}""".formatted(
                    KEY,
                    signingKey("c2", "<b>Laptop</b>", "pending", "Waits for its certificate")
                            .replace("\"2028-11-21T18:03:04Z\"", "null")
                            .replace("\"November 21, 2028 at 1:03 p.m. EST\"", "null"),
                    signingKey("c3", "Old computer", "revoked", "Revoked")
                            .replace("\"reason\":null", "\"reason\":\"Laptop stolen\""));

    private static String signingKey(String id, String name, String state, String text) {
        return """
                {"id":"%s","name":"%s","keeping":"browser","state":"%s","stateText":"%s","since":"2026-11-21T18:03:04Z",
                 "sinceText":"November 21, 2026 at 1:03 p.m. EST","until":"2028-11-21T18:03:04Z",
                 "untilText":"November 21, 2028 at 1:03 p.m. EST","reason":null}""".formatted(id, name, state, text);
    }

    static final String ISSUED_TOKEN = ownToken(
                    "k4", "multi-factor-otp-device", "Device 4711", "issued", "Waits to be set up")
            .replace("\"setUpBy\":null", "\"setUpBy\":\"2099-11-21T18:03:04Z\"")
            .replace("\"setUpByText\":null", "\"setUpByText\":\"November 21, 2099 at 1:03 p.m. EST\"");

    /** The same for somebody to whom a token was issued and who looks after others. */
    static final String ADMINISTRATORS_TOKENS = """
            {"types":[],"administers":true,"tokens":[%s]}""".formatted(ISSUED_TOKEN);

    static final String PERSON_TOKENS = """
            {"person":{"id":"max","name":"Max Manager"},"own":false,
             "types":[{"type":"look-up-secret","label":"Code sheet"},
              {"type":"multi-factor-otp-device","label":"Code device with a lock"}],
             "tokens":[%s,%s,%s],
             "locks":[{"type":"memorized-secret","label":"Password","until":"2026-11-21T18:08:04Z",
               "untilText":"November 21, 2026 at 1:08 p.m. EST"}]}""".formatted(
                    TOKEN, ownToken("k2", "look-up-secret", "<b>Paper</b>", "suspended", "Suspended"), ISSUED_TOKEN);

    static final String DEMAND = """
            {"challenge":"c-7","expires":"2026-11-21T18:08:04Z","hints":{"look-up-secret":"C4"},
             "ways":[[{"type":"memorized-secret","label":"Your password"},
               {"type":"look-up-secret","label":"Code from your code sheet"}]]}""";

    static final String BEGUN_APP = """
            {"token":%s,"seed":{"uri":"otpauth://totp/Paraph:max?secret=GEZDGNBV","text":"GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ",
             "picture":"<svg xmlns=\\"http://www.w3.org/2000/svg\\" viewBox=\\"0 0 9 9\\"><script>document.title='stolen'</script><path fill=\\"#fff\\" d=\\"M0 0h9v9H0z\\"/><path fill=\\"#000\\" d=\\"M4 4h1v1h-1z\\"/></svg>"}}""".formatted(TOKEN);

    static final String BEGUN_SHEET = """
            {"token":%s,"sheet":{"columns":["A","B","C","D","E","F","G","H"],"first":"B2","rows":[%s]}}""".formatted(TOKEN, String.join(",", Collections.nCopies(5, codes())));

    private Samples() {}

    private static String codes() {
        return "[\"" + String.join("\",\"", Collections.nCopies(8, "K7QX2M")) + "\"]";
    }

    private static String ownToken(String id, String type, String name, String state, String stateText) {
        return """
                {"id":"%s","type":"%s","label":"Authenticator app","name":"%s","state":"%s","stateText":"%s",
                 "created":"2026-11-21T18:03:04Z","createdText":"November 21, 2026 at 1:03 p.m. EST","lastUsed":null,
                 "lastUsedText":null,"setUpBy":null,"setUpByText":null,"reason":null}""".formatted(id, type, name, state, stateText);
    }

    /** A refusal in the server's own words. */
    static String problem(String type, String title, String detail, String remedy) {
        return """
                {"type":"urn:paraph:%s","title":"%s","detail":"%s","remedy":"%s"}""".formatted(type, title, detail, remedy);
    }

    /** The task at level 3, for somebody who has an authenticator app and a code sheet. */
    static String level3(String task) {
        return level3(task, "Your password", "Code shown by your authenticator app", "Code from your code sheet");
    }

    static String level3French(String task) {
        return level3(
                task,
                "Votre mot de passe",
                "Code affiché par votre application d’authentification",
                "Code de votre feuille de codes");
    }

    private static String level3(String task, String password, String app, String sheet) {
        String known = secret(password);
        return task.replace(
                "\"tokens\":[" + known + "]",
                "\"tokens\":[%1$s,%2$s],\"ways\":[[%1$s,%2$s],[%1$s,%3$s]]"
                        .formatted(
                                known,
                                "{\"type\":\"single-factor-otp-device\",\"label\":\"" + app + "\"}",
                                "{\"type\":\"look-up-secret\",\"label\":\"" + sheet + "\"}"));
    }

    /** To be signed with a security key that verifies its holder, and nothing else. */
    static String byKey(String task) {
        String key = "{\"type\":\"%s\",\"label\":\"Your security key with its PIN or your fingerprint\"}"
                .formatted(VirtualKey.TYPE);
        return task.replace(
                "\"tokens\":[" + secret("Your password") + "]", "\"tokens\":[%1$s],\"ways\":[[%1$s]]".formatted(key));
    }

    /** The task at level 3, for somebody who has a phone to which codes are sent, and nothing else. */
    static String byPhone(String task) {
        return level3(task)
                .replace(
                        "{\"type\":\"single-factor-otp-device\",\"label\":\"Code shown by your authenticator app\"}",
                        "{\"type\":\"out-of-band\",\"label\":\"Code that was sent to you\"}");
    }

    static String byPhoneFrench(String task) {
        return level3French(task)
                .replace(
                        "{\"type\":\"single-factor-otp-device\",\"label\":\"Code affiché par votre application d’authentification\"}",
                        "{\"type\":\"out-of-band\",\"label\":\"Code qui vous a été envoyé\"}");
    }

    /** The task for somebody who logs in elsewhere. */
    static String byLogin(String task) {
        String login = "{\"type\":\"memorized-secret\",\"label\":\"Your login, once more\",\"elsewhere\":true}";
        return task.replace(
                "\"tokens\":[" + secret("Your password") + "]", "\"tokens\":[%1$s],\"ways\":[[%1$s]]".formatted(login));
    }

    /** A challenge for which one logs in again there. */
    static String goingTo(String page) {
        return """
                {"challenge":"c-9","expires":"2026-11-21T18:08:04Z","hints":{"memorized-secret":"%s"}}""".formatted(page);
    }

    /** A challenge for which a code was sent. */
    static String sent(String challenge) {
        return """
                {"challenge":"%s","expires":"2026-11-21T18:08:04Z","hints":{"out-of-band":"…23"}}""".formatted(challenge);
    }

    /** The page of somebody who has a phone and can enrol another. */
    static final String PHONES = """
            {"types":[{"type":"out-of-band","label":"Codes sent to your phone","address":"Telephone number",
              "addressHint":"With the country code, such as +1 613 555 0123."}],
             "tokens":[%s]}""".formatted(TOKEN.replace("\"name\":", "\"address\":\"…23\",\"name\":"));

    static final String PHONE_DEMAND = """
            {"challenge":"c-7","expires":"2026-11-21T18:08:04Z","hints":{},
             "ways":[[{"type":"memorized-secret","label":"Your password"},
               {"type":"out-of-band","label":"Code that was sent to you"}]]}""";

    static final String BEGUN_PHONE = """
            {"token":%s,"sent":{"address":"…78","challenge":"k1"}}""".formatted(TOKEN);
    /** A task at a level that this signer cannot reach, and whose level may be waived. */
    static String waivable(String task) {
        return waiving(withoutMethods(task), """
                {"levels":[{"level":2,"name":"Level 2"}],
                 "people":[{"id":"anna","name":"Anna Away"},{"id":"director","name":"Dora Director"}],
                 "asked":null,"standing":null}""");
    }

    static String waiverAsked(String task) {
        return waiving(
                withoutMethods(task),
                "{\"levels\":[],\"people\":[],\"standing\":null,\"asked\":%s}"
                        .formatted(waiver("You have asked Dora Director to let you sign at level 2 instead of 3.")));
    }

    static String waived(String task) {
        return waiving(
                task,
                "{\"levels\":[],\"people\":[],\"asked\":null,\"standing\":%s}"
                        .formatted(waiver("Dora Director: 2 / 3, 2026-11-22")));
    }

    static String waiver(String text) {
        return """
                {"waiver":"w-1","by":{"id":"director","name":"Dora Director"},"from":3,"to":2,
                 "reason":"My phone is <b>broken</b>.","until":"2026-11-22T18:03:04Z","text":"%s"}""".formatted(text);
    }

    private static String waiving(String task, String waiver) {
        return task.replace("\"mayDecline\":true", "\"mayDecline\":true,\"waiver\":" + waiver);
    }

    private static String withoutMethods(String task) {
        int from = task.indexOf("\"methods\":[");
        int to = task.indexOf("\"unavailable\":");
        return task.substring(0, from) + "\"methods\":[]," + task.substring(to);
    }

    /** The task after somebody changed the last day. */
    static String changed(String task) {
        return task.replace("2026-12-31", "2027-01-08").replace("ab".repeat(32), "cd".repeat(32));
    }

    private static String task(String language, String... words) {
        var labels = words[3].split("\\|");
        var methods = words[7].split("\\|");
        return """
                {"task":"t1","request":"4a2c","language":"%s","title":"%s","process":"%s","ask":"%s",
                 "purpose":{"key":"approval","label":"Approval"},
                 "requester":{"id":"employee","name":"Erin Employee"},"signer":{"id":"manager","name":"Max Manager"},
                 "created":"2026-11-21T18:03:04Z","due":null,
                 "content":{"digest":"%s","values":[
                   {"name":"leaveType","label":"%s","display":"%s"},{"name":"startDate","label":"%s","display":"2026-12-21"},
                   {"name":"endDate","label":"%s","display":"2026-12-31"},{"name":"comment","label":"%s","display":%s}],
                  "documents":[{"name":"note","label":"%s","fileName":"note.pdf","mediaType":"application/pdf","size":48213,
                   "digest":"%s","href":"/app/api/paraph/tasks/t1/documents/note"}]},
                 "assurance":{"level":2,"name":"%s","decision":"leave-assurance","version":1,
                  "findings":[{"threat":"Repudiation","harm":"Financial loss","level":2},
                   {"threat":"Impersonation","harm":"Standing or reputation","level":1}],"explanation":"%s"},
                 "methods":[{"key":"click","label":"%s","hint":null,"tokens":[%s]},
                  {"key":"typed","label":"%s","hint":null,"tokens":[%s]},{"key":"drawn","label":"%s","hint":null,"tokens":[%s]}],
                 "unavailable":[{"key":"secure","label":"Smart card","lacks":"No smart card is registered for you."}],
                 "statement":{"text":"%s","version":"1","language":"%s"},
                 "next":"The leave is entered in the calendar.","mayDecline":true}""".formatted(
                        language,
                        words[1],
                        words[1],
                        words[0],
                        "ab".repeat(32),
                        labels[0],
                        words[4],
                        labels[1],
                        labels[2],
                        labels[3],
                        quoted(words[2]),
                        labels[4],
                        "12".repeat(32),
                        words[5],
                        words[6],
                        methods[0],
                        secret(methods[3]),
                        methods[1],
                        secret(methods[3]),
                        methods[2],
                        secret(methods[3]),
                        words[8],
                        language);
    }

    private static String secret(String label) {
        return "{\"type\":\"memorized-secret\",\"label\":\"" + label + "\"}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n").replace("\"", "\\\"") + '"';
    }
}
