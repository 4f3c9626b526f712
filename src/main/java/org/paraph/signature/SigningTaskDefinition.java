package org.paraph.signature;

import java.util.List;
import java.util.regex.Pattern;
import org.paraph.assurance.Purpose;

/**
 * What the model says of a signing task by its {@code paraph:} properties. Immutable, checked at deployment.
 *
 * @param activity id of the user task in the model
 * @param name the user task's name in the model
 * @param assurance key of a decision, or a level 1 to 4
 * @param content names of the process variables that are signed, in the order in which they are shown; {@code receipt*}
 *     stands for {@code receipt1}, {@code receipt2} and so on, as many as there are
 * @param distinctFrom ids of signing tasks of the same process whose signers may not sign here (four eyes)
 * @param authority kind of delegated authority that the signer must hold, or {@code null}
 * @param document name of the variable whose PDF file is signed with keys; {@code null}: a letter of all the content is
 * @param quorum how many signers of a multi-instance task must have answered before it may be left; 0 = as many as were
 *     asked
 */
public record SigningTaskDefinition(
        String activity,
        String name,
        Purpose purpose,
        String assurance,
        List<String> content,
        List<String> distinctFrom,
        String authority,
        String document,
        int quorum) {

    private static final String NUMBERED = "*";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    public SigningTaskDefinition {
        content = List.copyOf(content);
        distinctFrom = List.copyOf(distinctFrom);
    }

    /** Whether that variable is signed. */
    public boolean signs(String variable) {
        return content.stream().anyMatch(name -> covers(name, variable));
    }

    /** Whether an entry of the content means that variable. */
    public static boolean covers(String name, String variable) {
        return isNumbered(name)
                ? variable.startsWith(stem(name))
                        && NUMBER.matcher(variable.substring(stem(name).length()))
                                .matches()
                : name.equals(variable);
    }

    /** Whether an entry of the content stands for as many variables as there are. */
    public static boolean isNumbered(String name) {
        return name.endsWith(NUMBERED);
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - NUMBERED.length());
    }
}
