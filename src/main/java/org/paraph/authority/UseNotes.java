package org.paraph.authority;

import org.paraph.signature.SigningEvent;
import org.paraph.signature.SigningListener;

/** Notes what was signed for a payee or a contract, in the transaction in which it was signed. */
record UseNotes(EarlierActs acts, UseStore uses) implements SigningListener {

    @Override
    public void on(SigningEvent event) {
        if (event.kind() != SigningEvent.Kind.SIGNED) {
            return;
        }
        // Looked at as text first: most of what is signed names neither, and then no record is read.
        String manifest = event.request().manifest();
        if (manifest.contains("\"payee\"") || manifest.contains("\"contract\"")) {
            acts.act(event.request()).ifPresent(act -> note(event, act));
        }
    }

    private void note(SigningEvent event, EarlierActs.Act act) {
        Spending spending = act.spending();
        spending.amount()
                .filter(amount -> spending.payee().or(spending::contract).isPresent())
                .ifPresent(amount -> uses.add(new UseStore.Use(
                        event.request().id(),
                        event.request().place().processInstance(),
                        act.kind(),
                        act.person(),
                        spending.payee().map(Spending::key).orElse(null),
                        spending.contract().map(Spending::key).orElse(null),
                        amount,
                        event.request().end().at())));
    }
}
