package org.paraph.web.component;

/** What the interface says of delegations. */
final class Delegations {

    static final String HISTORY = """
            [{"version":1,"status":"active","limitText":"5,000.00 CAD","costCentres":"1200","validText":"From April 1, 2026",
              "acting":false,"instrument":"DC-12","changedBy":"Clara Clerk","changedAt":"2026-04-01T14:00:00Z",
              "changedAtText":"April 1, 2026 at 10:00 a.m. EDT","reason":"<b>New</b> chart","sha256":"ab"}]""";

    static final String IMPORTED = """
            {"created":0,"known":0,"wrong":[{"line":3,"problems":["No such kind: “section-35”."]}]}""";

    static final String LIST = """
            {"officer":true,
             "kinds":[{"key":"section-34","label":"Certification under section 34"},{"key":"contract","label":"Signing of contracts"}],
             "delegations":[%s,%s]}""".formatted(
                    one("d-1", "Max Manager", "section-34", "active", null),
                    one("d-2", "head <i>of</i> finance", "contract", "suspended", "Max Manager"));

    static final String OWN = """
            {"officer":false,"kinds":[],"delegations":[%s]}""".formatted(one("d-1", "Max Manager", "section-34", "active", null)
            .replace("\"mine\":false", "\"mine\":true")
            .replace("\"mayPassOn\":false", "\"mayPassOn\":true"));

    /** One that was passed on, and one that somebody has altered. */
    static final String ALTERED = """
            {"officer":true,"kinds":[],"delegations":[%s,%s]}""".formatted(
                    one("d-2", "Anna Away", "section-34", "active", "Max Manager")
                            .replace("\"mayTakeBack\":false", "\"mayTakeBack\":true"),
                    one("d-3", "Max Manager", "contract", "altered", null));

    static final String POSITIONS = """
            [{"id":"p-1","version":1,"position":"head of finance","person":"anna","name":"Anna Away",
              "validFrom":"2026-04-01T04:00:00Z","validUntil":null,"validText":"From April 1, 2026 at 12:00 a.m. EDT",
              "acting":true,"over":false}]""";

    private Delegations() {}

    private static String one(String id, String name, String kind, String status, String by) {
        return """
                {"id":"%s","version":1,"holderType":"person","holder":"%s","holderName":"%s","kind":"%s",
                 "kindLabel":"Label of %s","limit":"5000.00","currency":"CAD","limitText":"5,000.00 CAD","costCentres":"1200, 13*",
                 "validFrom":"2026-04-01T04:00:00Z","validUntil":null,"firstDay":"2026-04-01","lastDay":null,
                 "validText":"From April 1, 2026 at 12:00 a.m. EDT","acting":true,"instrument":"DC-12","status":"%s","passedOnBy":%s,"sha256":"ab","mine":false,
                 "mayPassOn":false,"mayTakeBack":false}""".formatted(id, name, name, kind, kind, status, by == null ? "null" : '"' + by + '"');
    }
}
