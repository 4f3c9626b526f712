package org.paraph.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.paraph.assurance.Method;
import org.paraph.authentication.Proof;
import org.paraph.signature.FinishSigning.Given;
import org.paraph.signature.Readiness.Ready;
import org.paraph.signature.Refusal.Reason;
import org.paraph.signature.SigningSet.Shown;

/** Verifies the one answer to the challenge for several tasks, before any of them is signed. */
record ProveSet(RequestStore store, Offers offers, Answering answering, TokenStanding standing) {

    /** What these tasks are bound to, as the client says it; nothing where one of them never was a request. */
    Optional<SetBinding> binding(SigningSet set) {
        List<String> members = new ArrayList<>();
        for (Shown shown : set.tasks()) {
            store.byTask(shown.task())
                    .map(it -> SetBinding.member(
                            it.id(), shown.contentDigest(), it.purpose().key(), set.method()))
                    .ifPresent(members::add);
        }
        return members.size() == set.tasks().size() ? Optional.of(new SetBinding(members)) : Optional.empty();
    }

    /** As at a single signature, what can be seen to be wrong without the answer does not cost the challenge. */
    Result<SetProof> prove(String person, SetAct act, SetBinding binding) {
        if (!Statements.VERSION.equals(act.statementVersion())) {
            return Result.refused(Refusal.of(Reason.STATEMENT_CHANGED));
        }
        SignatureMethod method =
                Method.of(act.set().method()).map(offers::method).orElse(null);
        if (method == null) {
            return Result.refused(Refusal.of(Reason.METHOD_UNKNOWN));
        }
        if (method.sign(act.mark()).isEmpty()) {
            return Result.refused(
                    Refusal.of(Reason.MARK_INVALID, method.method().key()));
        }
        return answering
                .proof(act.challenge(), binding.of(person, act.set().method()), act.answers())
                .then(proof -> new Result.Done<>(new SetProof(proof, binding, standing)));
    }

    /** An answer that was right for the whole set. */
    record SetProof(Proof proof, SetBinding binding, TokenStanding standing) {

        /**
         * That it was given for just this signature, at this place, and still counts.
         *
         * @param position from 1 on
         */
        Result<Given> at(int position, Ready ready) {
            String member = SetBinding.member(BeginSigning.binding(ready));
            if (!binding.members().get(position - 1).equals(member)) {
                return Result.refused(Refusal.of(Reason.CHALLENGE_UNKNOWN));
            }
            return Together.fit(ready.it())
                    .then(it -> standing.holds(it.person(), proof)
                            ? new Result.Done<>(new Given(proof, section(position)))
                            : Result.refused(Refusal.of(Reason.TOKEN_UNAVAILABLE)));
        }

        private Map<String, Object> section(int position) {
            Map<String, Object> section = new TreeMap<>(Sections.authentication(proof));
            section.put("set", binding.facts(position));
            return section;
        }
    }
}
