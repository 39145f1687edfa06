package org.infusionoutcomes.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.infusionoutcomes.intake.reference.ReferenceFolder;
import org.infusionoutcomes.intake.reference.UnreadableReference;
import org.infusionoutcomes.verification.reference.Agreement;
import org.infusionoutcomes.verification.reference.FamilyResult;
import org.infusionoutcomes.verification.reference.Leftover;
import org.infusionoutcomes.verification.reference.NotComputed;

/**
 * What became of a folder of reference cases.
 *
 * @param families those that the folder has, in a fixed order
 * @param unknown cases in folders that this program knows nothing of
 */
public record Verification(List<FamilyResult> families, List<NotComputed> unknown) {

    /** Copies the lists, so that nobody can change them later. */
    public Verification {
        families = List.copyOf(families);
        unknown = List.copyOf(unknown);
    }

    /**
     * Recomputes every reference value that the program has a statistic for.
     *
     * @throws UnreadableReference if a file is malformed, or a case cannot be computed from what it gives
     */
    public static Verification of(ReferenceFolder folder) {
        List<String> folders = folder.folders();
        List<FamilyResult> families = Arrays.stream(Family.values())
                .parallel()
                .filter(family -> folders.contains(family.folder()))
                .map(family -> attempted(family, folder))
                .toList()
                .stream()
                .map(Supplier::get)
                .toList();
        List<NotComputed> unknown = new ArrayList<>();
        Set<String> known = Set.copyOf(Family.folders());
        folders.stream()
                .filter(name -> !name.equals("data") && !known.contains(name))
                .forEach(name -> unknown.addAll(cases(folder, name)));
        if (families.isEmpty() && unknown.isEmpty()) {
            throw new UnreadableReference(
                    "the folder has no reference cases", "name one with folders such as km/ and data/");
        }
        return new Verification(families, unknown);
    }

    /** Families run side by side; of several that cannot be read, the first in order is the one that complains. */
    private static Supplier<FamilyResult> attempted(Family family, ReferenceFolder folder) {
        try {
            FamilyResult result = family.verify(folder);
            return () -> result;
        } catch (UnreadableReference e) {
            return () -> {
                throw e;
            };
        }
    }

    private static List<NotComputed> cases(ReferenceFolder folder, String name) {
        List<NotComputed> cases = new ArrayList<>();
        for (String file : folder.files(name)) {
            if (file.endsWith(".json")) {
                folder.cases(file)
                        .forEach((one, value) ->
                                cases.add(new NotComputed(name + ": case " + one, Leftover.size(value))));
            } else if (file.endsWith(".csv")) {
                cases.add(new NotComputed(name + ": file " + file, Leftover.size(folder.table(file))));
            } else {
                cases.add(new NotComputed(name + ": file " + file, 0));
            }
        }
        return cases.isEmpty() ? List.of(new NotComputed(name + ": an empty folder", 0)) : cases;
    }

    /** How many values were compared. */
    public int values() {
        return families.stream()
                .flatMap(family -> family.agreements().stream())
                .mapToInt(Agreement::values)
                .sum();
    }

    /** Whether every value is within its tolerance. */
    public boolean holds() {
        return families.stream().allMatch(family -> family.differences().isEmpty());
    }
}
