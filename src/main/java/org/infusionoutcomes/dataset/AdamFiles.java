package org.infusionoutcomes.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusionoutcomes.dataset.Subject.Time;
import org.infusionoutcomes.dataset.Subject.Total;
import org.infusionoutcomes.outcome.derived.DerivedCourse;
import org.infusionoutcomes.outcome.derived.Explanation.End;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.press.folder.Folder;

/** Writes analysed courses as data sets in the shape of ADaM. */
public final class AdamFiles {

    private static final List<String> DEFINE = List.of("dataset", "variable", "type", "meaning");

    private final List<Subject> subjects;
    private final List<Column<Subject>> subjectColumns;
    private final List<Column<Total>> totalColumns;
    private final List<Column<Time>> timeColumns;

    private AdamFiles(List<Subject> subjects, Plan plan, SourceRows sources) {
        this.subjects = subjects;
        this.subjectColumns = SubjectColumns.of(subjects.stream()
                .findFirst()
                .map(subject -> List.copyOf(subject.course().levels().keySet()))
                .orElse(List.of()));
        this.totalColumns = new TotalColumns(plan, sources).columns();
        this.timeColumns = new TimeColumns(plan).columns();
    }

    /**
     * Adds the three data sets and {@code define.csv} to a folder.
     *
     * @param subjects in the order of the rows
     */
    public static void addTo(Folder folder, List<Subject> subjects, Plan plan, SourceRows sources) throws IOException {
        new AdamFiles(subjects, plan, sources).write(folder);
    }

    /**
     * An order of courses that tells nothing but what their rows tell: by the rows themselves. Courses that no order can tell
     * apart have equal rows.
     *
     * @return places in the list, the first first
     */
    public static List<Integer> order(List<DerivedCourse> courses, Plan plan) {
        List<String> rows = courses.stream()
                .map(course -> new AdamFiles(List.of(new Subject("", course)), plan, SourceRows.HIDDEN).text())
                .toList();
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing(rows::get))
                .toList();
    }

    private String text() {
        List<String> cells = new ArrayList<>();
        Stream.of(subjectRows(), totalRows(), timeRows()).flatMap(rows -> rows).forEach(cells::addAll);
        return String.join("\u0000", cells);
    }

    private void write(Folder folder) throws IOException {
        folder.csv("adsl.csv", Column.names(subjectColumns), () -> subjectRows().iterator());
        folder.csv("adqs.csv", Column.names(totalColumns), () -> totalRows().iterator());
        folder.csv("adtte.csv", Column.names(timeColumns), () -> timeRows().iterator());
        folder.csv("define.csv", DEFINE, definitions());
    }

    private Stream<List<String>> subjectRows() {
        return subjects.stream().map(subject -> Column.cells(subjectColumns, subject));
    }

    private Stream<List<String>> totalRows() {
        return subjects.stream()
                .flatMap(subject -> subject.totals().stream())
                .map(total -> Column.cells(totalColumns, total));
    }

    private Stream<List<String>> timeRows() {
        return subjects.stream()
                .flatMap(subject -> subject.course().followUps().stream()
                        .filter(verdict -> verdict.end() != End.DOES_NOT_ENTER)
                        .map(verdict -> new Time(subject, verdict)))
                .map(time -> Column.cells(timeColumns, time));
    }

    private List<List<String>> definitions() {
        List<List<String>> rows = new ArrayList<>();
        subjectColumns.forEach(column -> rows.add(definition("ADSL", column)));
        totalColumns.forEach(column -> rows.add(definition("ADQS", column)));
        timeColumns.forEach(column -> rows.add(definition("ADTTE", column)));
        return rows;
    }

    private static List<String> definition(String dataset, Column<?> column) {
        return List.of(dataset, column.name(), column.type(), column.meaning());
    }
}
