package org.paraph.content.pdf.letter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.paraph.content.Digests;
import org.paraph.content.pdf.letter.Letter.Document;
import org.paraph.content.pdf.letter.Letter.Field;
import org.paraph.content.pdf.letter.Letter.Section;

/** Letters made for tests. */
final class Letters {

    static final Instant AT = Instant.parse("2026-11-22T15:04:05.678Z");

    private Letters() {}

    static Letter english() {
        return new Letter(
                "5f0c2f6e-6a4b-4f0e-9f5e-0b6f3a1d2c4e",
                Locale.ENGLISH,
                AT,
                "Contract signature",
                "You are asked to agree to the contract described below, on behalf of your department.",
                List.of(
                        new Field("Requested by", "Claire Contracting, Contracting Officer"),
                        new Field("Before", "3 December 2026, 17:00 (Eastern Time)"),
                        new Field("Assurance level", "4 – very high")),
                List.of(
                        new Section(
                                "Contract",
                                List.of(
                                        new Field("Title", "Translation services, 2027–2029"),
                                        new Field("Supplier", "Traductions Œuvre & Fils inc."),
                                        new Field("Value", "184,250.00 CAD"),
                                        new Field("Cost centre", "1200"),
                                        new Field("Comment", ""))),
                        new Section("Terms", List.of(new Field("Delivery", """
                                        Texts are delivered within five working days.
                                        Urgent texts (under 1,000 words): the next working day.

                                        Late deliveries reduce the price by 2 % a day.""")))),
                List.of(
                        new Document(
                                "Contract 2026-0417 – Translation services.pdf",
                                483_213,
                                OptionalInt.of(12),
                                Digests.sha256("contract")),
                        new Document("Price list.png", 1, OptionalInt.empty(), Digests.sha256("prices"))));
    }

    static Letter french() {
        return new Letter(
                "0b6f3a1d-2c4e-4f0e-9f5e-5f0c2f6e6a4b",
                Locale.CANADA_FRENCH,
                AT,
                "Demande de congé",
                "On vous demande d’approuver la demande de congé qui suit, à titre de gestionnaire.",
                List.of(
                        new Field("Demandée par", "Élodie Bélanger-Côté"),
                        new Field("Avant le", "3 décembre 2026 à 17 h (heure de l’Est)"),
                        new Field("Niveau d’assurance", "2 – moyen")),
                List.of(new Section(
                        "",
                        List.of(
                                new Field("Type de congé", "Congé pour obligations familiales"),
                                new Field("Du", "7 décembre 2026"),
                                new Field("Au", "11 décembre 2026"),
                                new Field(
                                        "Commentaire",
                                        "Rendez-vous à l’hôpital « Sacré-Cœur » : ÀÂÇÉÈÊËÎÏÔŒÙÛÜŸ àâçéèêëîïôœùûüÿ — 45 €…"),
                                new Field("Remplaçante", "")))),
                List.of(new Document("Billet du médecin.pdf", 48_213, OptionalInt.of(1), Digests.sha256("billet"))));
    }

    /** One value in it is this text; everything else is short. */
    static Letter saying(String text) {
        return new Letter(
                "1",
                Locale.ENGLISH,
                AT,
                "Title",
                "",
                List.of(),
                List.of(new Section("", List.of(new Field("Value", text)))),
                List.of());
    }
}
