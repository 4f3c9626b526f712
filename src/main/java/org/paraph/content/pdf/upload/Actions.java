package org.paraph.content.pdf.upload;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Actions (ISO 32000-1, 12.6). What a person clicks may go to a place in the document, or to an address of the web or of mail,
 * which no reader follows without a click. Whatever happens by itself may only go to a place in the document.
 */
final class Actions {

    private static final Set<COSName> BY_CLICK = Set.of(COSName.A);
    private static final Set<COSName> BY_ITSELF =
            Set.of(COSName.OPEN_ACTION, COSName.getPDFName("PA"), COSName.getPDFName("Next"));
    private static final Set<String> ADDRESSES = Set.of("http", "https", "mailto", "tel");

    private static final Pattern SCHEME = Pattern.compile("[\\s\\p{Cntrl}]*([A-Za-z][A-Za-z0-9+.-]*)\\s*:");

    private Actions() {}

    static Optional<UploadProblem> judge(COSDictionary it) {
        boolean acts = it.entrySet().stream().anyMatch(Actions::acts);
        return Rules.when(acts, UploadProblem.ACTION);
    }

    private static boolean acts(Map.Entry<COSName, COSBase> entry) {
        COSName key = entry.getKey();
        COSBase value = Resolved.of(entry.getValue());
        if (COSName.AA.equals(key)) {
            return value instanceof COSDictionary events
                    && events.getValues().stream().map(Resolved::of).anyMatch(action -> isForbidden(action, false));
        }
        boolean byClick = BY_CLICK.contains(key);
        return (byClick || BY_ITSELF.contains(key)) && isForbidden(value, byClick);
    }

    private static boolean isForbidden(COSBase value, boolean byClick) {
        if (value instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary action && isForbiddenAction(action, byClick)) {
                    return true;
                }
            }
        }
        return value instanceof COSDictionary action && isForbiddenAction(action, byClick);
    }

    private static boolean isForbiddenAction(COSDictionary action, boolean byClick) {
        String kind = action.getNameAsString(COSName.S);
        if (kind == null || kind.equals("GoTo") || kind.equals("JavaScript")) {
            return false; // the rule on scripts finds these
        }
        return !byClick || !(kind.equals("Named") || (kind.equals("URI") && isAddress(action)));
    }

    private static boolean isAddress(COSDictionary action) {
        Matcher scheme = SCHEME.matcher(action.getString(COSName.URI, ""));
        return !scheme.lookingAt() || ADDRESSES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }
}
