package org.infusionoutcomes.verification.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.infusionoutcomes.intake.reference.ReferenceFolder;
import org.infusionoutcomes.intake.reference.UnreadableReference;

/** The reference cases of one family while they are gone through. */
public final class Study {

    private final ReferenceFolder folder;
    private final Tally tally = new Tally();
    private final Map<String, Expected> expected = new LinkedHashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Map<String, List<Reference>> data = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Map<String, Integer> unknownRows = new TreeMap<>();
    private int cases;

    /**
     * A case, or a row of a table.
     *
     * @param name how its statistics are named as a group, empty for cases
     */
    public record Expected(String name, Object value) {}

    /** The cases that a folder has. */
    public Study(ReferenceFolder folder) {
        this.folder = folder;
    }

    /** Goes through the cases of a JSON file, where it is there. */
    public void each(String file, BiConsumer<String, Reference> check) {
        if (!folder.has(file)) {
            return;
        }
        opened.add(file);
        folder.cases(file).forEach((name, value) -> {
            expected.put(name, new Expected("", value));
            guarded(name, () -> check.accept(name, new Reference(name, value, tally)));
        });
    }

    /** Goes through a table of which each row is a case, where it is there. */
    public void eachRow(String table, Consumer<Reference> check) {
        if (folder.has(table)) {
            rows(table).forEach(row -> guarded(row.path(), () -> check.accept(row)));
        }
    }

    private void guarded(String name, Runnable check) {
        cases++;
        try {
            check.run();
        } catch (UnreadableReference e) {
            throw e;
        } catch (IllegalArgumentException
                | IllegalStateException
                | NoSuchElementException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            throw new UnreadableReference(
                    name + " cannot be computed: " + e.getMessage(), "mend the case, or leave it out");
        }
    }

    /** Expected values: each row of a table. */
    public List<Reference> rows(String table) {
        opened.add(table);
        List<Reference> rows = references(table, folder.table(table), tally);
        String name = table.replaceAll(".*(__|/)", "").replace(".csv", "");
        rows.forEach(row -> expected.put(row.path(), new Expected(name, row.whole())));
        return rows;
    }

    /** The paths of the files of a folder. */
    public List<String> files(String name) {
        return folder.folders().contains(name) ? folder.files(name) : List.of();
    }

    /** Input: the rows of a data file. */
    public List<Reference> data(String table) {
        return data.computeIfAbsent(table, name -> references(name, folder.table(name), new Tally()));
    }

    /** Each row with the line that it has in the file. */
    private static List<Reference> references(String table, List<Map<String, String>> rows, Tally tally) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Reference(table + ":" + (i + 2), rows.get(i), tally))
                .toList();
    }

    /** A case of a file that another case refers to. */
    public Reference other(String file, String name) {
        return new Reference(file, folder.cases(file), new Tally()).get(name);
    }

    /** Sets a case aside that the program has nothing for. */
    public void doesNotKnow(String name) {
        cases--;
        unknown.add(name);
    }

    /** Sets a row aside that is a case, and that the program has nothing for; rows of one kind are counted together. */
    public void doesNotKnow(Reference row, String kind) {
        cases--;
        leavesOut(row, kind);
    }

    /** Sets a row of a case's table aside; rows of one kind are counted together. */
    public void leavesOut(Reference row, String kind) {
        row.ignore();
        unknownRows.merge(kind, 1, Integer::sum);
    }

    /** What became of the family, now that all its cases were gone through. */
    public FamilyResult result(String family) {
        List<NotComputed> rest = new ArrayList<>();
        unknown.forEach(name -> rest.add(new NotComputed(
                "case " + name, Leftover.size(expected.remove(name).value()))));
        unknownRows.forEach((kind, rows) -> rest.add(new NotComputed(kind, rows)));
        rest.addAll(Leftover.of(expected, tally));
        folder.files(family).stream()
                .filter(file -> !opened.contains(file))
                .forEach(file -> rest.add(new NotComputed("file " + file, unread(file))));
        return new FamilyResult(family, cases, tally.agreements(), tally.differences(), rest);
    }

    private int unread(String file) {
        return file.endsWith(".csv") ? Leftover.size(folder.table(file)) : 0;
    }
}
