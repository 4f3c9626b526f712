package org.paraph.validation;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.paraph.ades.ExaminedSignature;
import org.paraph.ades.ExaminedSignature.Change;
import org.paraph.validation.Finding.Kind;

/** Nobody touched it after it was signed but those who signed too, and time stamps. */
final class LaterChanges implements Check {

    private static final Map<Change, Kind> KINDS = Map.of(
            Change.ANNOTATIONS, Kind.ANNOTATIONS_CHANGED,
            Change.OBJECTS, Kind.OBJECTS_CHANGED,
            Change.PAGES, Kind.PAGES_CHANGED);

    @Override
    public Stream<Finding> on(Case it) {
        Set<Change> all = EnumSet.noneOf(Change.class);
        it.examined().signatures().stream().map(ExaminedSignature::changed).forEach(all::addAll);
        return all.stream().map(change -> Finding.of(KINDS.get(change)));
    }
}
