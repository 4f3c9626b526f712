package org.paraph.authority;

import java.time.Instant;
import java.util.Collection;

/** What was signed for which payee and contract, to be summed up. Rows are added, never changed. Thread-safe. */
public interface UseStore {

    /** In the current transaction. */
    void add(Use use);

    /** Waits for others who sign about one of these subjects, and lets nobody else until the current transaction ends. */
    void alone(Collection<String> subjects);

    /** The sum of what anybody signed for that contract, in the currency's smallest unit; of each process the highest. */
    long forContract(Same same, String contract);

    /** The sum of what that person signed for that payee since then; of each process the highest. */
    long forPayee(Same same, String payee, String person, Instant since);

    /**
     * What counts together.
     *
     * @param processInstance of which nothing is counted: it is what is being signed
     */
    record Same(AuthorityKind kind, String currency, String processInstance) {}

    /**
     * One signature by an authority.
     *
     * @param request id of the signature request
     * @param payee {@link Spending#key}, or {@code null}
     * @param contract the same, or {@code null}
     */
    record Use(
            String request,
            String processInstance,
            AuthorityKind kind,
            String person,
            String payee,
            String contract,
            Money amount,
            Instant at) {}
}
