package org.infusionoutcomes.between;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.infusionoutcomes.intake.printed.PrintedKey;
import org.infusionoutcomes.intake.printed.PrintedReport;

/** Every number of two reports, one under the other's key. */
final class Changes {

    static final String SHARED = "these reports may share patients: no interval";

    private final PrintedReport first;
    private final PrintedReport second;
    private final boolean independent;
    private final boolean enoughDiffers;
    private final double level;

    Changes(PrintedReport first, PrintedReport second, boolean independent, boolean enoughDiffers) {
        this.first = first;
        this.second = second;
        this.independent = independent;
        this.enoughDiffers = enoughDiffers;
        this.level = Double.parseDouble(first.settings().get("confidence"));
    }

    /** In the order of the first report, what only the second has behind. */
    List<Change> all() {
        Set<PrintedKey> keys = new LinkedHashSet<>(first.numbers().keySet());
        keys.addAll(second.numbers().keySet());
        List<Change> changes = new ArrayList<>();
        keys.forEach(key -> add(changes, key));
        return changes;
    }

    private void add(List<Change> changes, PrintedKey key) {
        Map<String, OptionalDouble> one = first.numbers().getOrDefault(key, Map.of());
        Map<String, OptionalDouble> two = second.numbers().getOrDefault(key, Map.of());
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(two.keySet());
        names.forEach(name -> changes.add(change(key, name, one, two)));
    }

    private Change change(
            PrintedKey key, String name, Map<String, OptionalDouble> one, Map<String, OptionalDouble> two) {
        OptionalDouble before = one.getOrDefault(name, OptionalDouble.empty());
        OptionalDouble after = two.getOrDefault(name, OptionalDouble.empty());
        Change plain = new Change(key, name, before, after, OptionalDouble.empty(), Optional.empty(), "", "");
        if (!one.containsKey(name) || !two.containsKey(name)) {
            return plain.withNote(one.containsKey(name) ? "only in the first" : "only in the second");
        }
        if (before.isEmpty() || after.isEmpty()) {
            return plain.withNote(undefined(before, after));
        }
        if (enoughDiffers && Definitions.dependsOnWhatIsEnough(key.analysis(), name)) {
            return plain.withNote("depends on settings under reporting that differ");
        }
        return subtracted(plain, new Kind.Statistics(name, one), new Kind.Statistics(name, two));
    }

    private Change subtracted(Change plain, Kind.Statistics one, Kind.Statistics two) {
        Kind kind = Kind.of(plain.key(), one, two);
        if (kind == Kind.NOT_SUBTRACTED) {
            return plain.withNote("not subtracted");
        }
        Change change = plain.minus();
        if (!kind.mayHaveInterval()) {
            return change;
        }
        if (!independent) {
            return change.withNote(SHARED);
        }
        Change with = change.withInterval(kind.interval(two, one, level), kind.method());
        return with.interval().isPresent() ? with : with.withNote("no limits in a report: no interval");
    }

    private static String undefined(OptionalDouble before, OptionalDouble after) {
        if (before.isEmpty() && after.isEmpty()) {
            return "not defined in either";
        }
        return before.isEmpty() ? "not defined in the first" : "not defined in the second";
    }
}
