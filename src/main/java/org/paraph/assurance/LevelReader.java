package org.paraph.assurance;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraph.assurance.SignatureRequirement.Authenticating;
import org.paraph.assurance.SignatureRequirement.Keeping;

/** Reads one level of the policy and holds every cell against {@link TableTwo}. */
final class LevelReader {

    private final Section section;
    private final SignatureRequirement floor;

    private LevelReader(Section section, SignatureRequirement floor) {
        this.section = section;
        this.floor = floor;
    }

    static AssurancePolicy.Level level(AssuranceLevel level, Section section) {
        Retention retention = retention(level, section.section("retention"));
        LevelReader reader = new LevelReader(section, TableTwo.row(level, retention));
        SignatureRequirement requirement = reader.requirement();
        List<Method> methods = MethodReader.methods(section, level, requirement.type());
        section.nothingElse();
        return new AssurancePolicy.Level(requirement, methods);
    }

    private SignatureRequirement requirement() {
        return new SignatureRequirement(floor.level(), type(), authentication(), timeStamp(), keeping(), floor.notes());
    }

    private SignatureType type() {
        SignatureType type = section.word("signature-type", SignatureType.class);
        return demand(
                "signature-type", type, type.atLeast(floor.type()), floor.type().key());
    }

    private Authenticating authentication() {
        AssuranceLevel least = floor.authentication().level();
        AssuranceLevel level = section.level("authentication");
        demand("authentication", level.number(), level.atLeast(least), least.number());
        boolean twoFactors = section.flag("two-factors");
        demand("two-factors", twoFactors, twoFactors || !floor.authentication().twoFactors(), true);
        return new Authenticating(level, twoFactors);
    }

    private TimeStamp timeStamp() {
        TimeStamp time = section.word("time-stamp", TimeStamp.class);
        return demand(
                "time-stamp",
                time,
                time.atLeast(floor.timeStamp()),
                floor.timeStamp().key());
    }

    private Keeping keeping() {
        Keeping least = floor.keeping();
        Integrity integrity = section.word("integrity", Integrity.class);
        demand(
                "integrity",
                integrity,
                integrity.atLeast(least.integrity()),
                least.integrity().key());
        return new Keeping(
                information("supporting-information", least.always()),
                information("supporting-information-when-cryptographic", least.whenCryptographic()),
                integrity,
                least.retention());
    }

    private Set<SupportingInformation> information(String key, Set<SupportingInformation> least) {
        Set<SupportingInformation> kept = EnumSet.noneOf(SupportingInformation.class);
        kept.addAll(section.words(key, SupportingInformation.class));
        for (SupportingInformation one : least) {
            demand(key, kept, kept.contains(one), one.key() + " among them");
        }
        return kept;
    }

    private <T> T demand(String key, T found, boolean enough, Object least) {
        if (!enough) {
            throw section.refusal(
                    key,
                    least + " (the Guidance demands at least that at level "
                            + floor.level().number() + ")",
                    found);
        }
        return found;
    }

    private static Retention retention(AssuranceLevel level, Section section) {
        String text = section.text("period");
        Optional<Period> period = "none".equals(text) ? Optional.empty() : Optional.of(period(section, text));
        if (period.isEmpty() && TableTwo.mustBeKept(level)) {
            throw section.refusal("period", "a period such as P7Y6M, since records of this level must be kept", text);
        }
        Retention retention = new Retention(period, PolicyReader.source(section.section("source")));
        section.nothingElse();
        return retention;
    }

    private static Period period(Section section, String text) {
        try {
            Period period = Period.parse(text);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeParseException e) {
            throw section.refusal("period", "a period such as P7Y6M, or none", text);
        }
        throw section.refusal("period", "a period longer than nothing", text);
    }
}
