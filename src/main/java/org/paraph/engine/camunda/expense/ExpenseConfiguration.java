package org.paraph.engine.camunda.expense;

import java.time.Clock;
import java.time.ZoneId;
import org.paraph.engine.camunda.Approvers;
import org.paraph.evidence.Records;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SignatureRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts into the context the beans that the model {@code expense-approval} names. */
@Configuration(proxyBeanMethods = false)
public class ExpenseConfiguration {

    /**
     * The check of an expense claim on the server. It refuses with an {@code AuthorizationException}, whose text alone
     * reaches Tasklist and the engine's REST API (403), and leaves the checked values behind: {@code payee} (the person who
     * started the process), {@code purpose}, {@code costCentre}, {@code currency}, {@code lines} (JSON), {@code total}
     * (decimal text) and {@code totalCents} (whole number), both computed from the lines, and up to ten receipts {@code
     * receipt1}, {@code receipt2}, ... (PDF, JPEG or PNG by their bytes) with the media type that they have. Thread-safe.
     *
     * @param zone where "today" begins and ends
     */
    @Bean
    CheckExpenseClaim checkExpenseClaim(Clock clock, ZoneId zone, Approvers approvers) {
        return new CheckExpenseClaim(clock, zone, approvers::of);
    }

    /**
     * Writes the payment requisition as the file variable {@code requisition} (canonical JSON) and its SHA-256, lower-case
     * hexadecimal, as {@code requisitionSha256}. Fails when a signature is missing or altered, or when the signatures are
     * over different contents. Thread-safe.
     */
    @Bean
    WriteRequisition writeRequisition(SignatureRequests requests, RequestStore store, Records records) {
        return new WriteRequisition(new ClaimSignatures(requests, store, records));
    }
}
