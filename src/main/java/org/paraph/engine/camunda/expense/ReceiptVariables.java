package org.paraph.engine.camunda.expense;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The receipts of a claim in the variables {@code receipt1}, {@code receipt2} and so on of a process. */
final class ReceiptVariables {

    private static final Pattern NAME = Pattern.compile("receipt([1-9]\\d{0,3})");

    private ReceiptVariables() {}

    /** In the order of their numbers; a number that was given up holds nothing and is left out. */
    static List<ReceiptRules.Given> read(VariableScope variables) {
        return variables.getVariableNames().stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(name -> new ReceiptRules.Given(
                        Integer.parseInt(name.group(1)), name.group(), variables.getVariableTyped(name.group(), false)))
                .filter(given -> !isGivenUp(given.value()))
                .sorted(Comparator.comparing(ReceiptRules.Given::number))
                .toList();
    }

    private static boolean isGivenUp(TypedValue value) {
        return value == null
                || value.getType() == null
                || "null".equals(value.getType().getName());
    }

    /** Keeps the media type that the bytes have, whatever was said of it. */
    static void write(List<Receipt> receipts, VariableScope variables) {
        receipts.stream()
                .filter(receipt -> !isKeptSo(receipt, variables.getVariableTyped(receipt.variable(), false)))
                .forEach(receipt -> variables.setVariable(
                        receipt.variable(),
                        Variables.fileValue(receipt.fileName())
                                .file(receipt.file().getValue())
                                .mimeType(receipt.type().mediaType())
                                .create()));
    }

    private static boolean isKeptSo(Receipt receipt, TypedValue value) {
        return value instanceof FileValue file
                && receipt.fileName().equals(file.getFilename())
                && receipt.type().mediaType().equals(file.getMimeType());
    }
}
