package org.paraph.engine.camunda;

import java.util.List;
import org.paraph.authority.DelegationRegister;
import org.paraph.content.SignedContent;
import org.paraph.signature.Authority;
import org.paraph.signature.AuthorityRegister;
import org.paraph.signature.SigningTask;

/** The line of management first; what it does not know, or does not grant, is asked of the delegations. */
record Authorities(LineOfManagement line, DelegationRegister delegations) implements AuthorityRegister {

    @Override
    public boolean knows(String kind) {
        return line.knows(kind) || delegations.knows(kind);
    }

    @Override
    public void alone(String kind, String person, SigningTask task, SignedContent content) {
        delegations.alone(kind, person, task, content);
    }

    @Override
    public List<String> holders(String kind, String person, SigningTask task, SignedContent content) {
        return line.knows(kind)
                ? AuthorityRegister.super.holders(kind, person, task, content)
                : delegations.holders(kind, person, task, content);
    }

    @Override
    public Authority authority(String kind, String person, SigningTask task, SignedContent content) {
        if (!line.knows(kind)) {
            return delegations.authority(kind, person, task, content);
        }
        Authority byRank = line.authority(kind, person, task, content);
        if (byRank.isHeld()) {
            return byRank;
        }
        Authority delegated = delegations.authority(kind, person, task, content);
        return delegated.isHeld() ? delegated : byRank;
    }
}
