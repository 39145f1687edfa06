package org.infusionoutcomes.dataset;

import static org.infusionoutcomes.dataset.Column.decimal;
import static org.infusionoutcomes.dataset.Column.flag;
import static org.infusionoutcomes.dataset.Column.integer;
import static org.infusionoutcomes.dataset.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.infusionoutcomes.dataset.Subject.Total;
import org.infusionoutcomes.outcome.derived.DerivedTotal;
import org.infusionoutcomes.outcome.derived.DerivedTotal.Part;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.press.table.ShortestDecimal;

/** The columns of {@code adqs.csv}: one row a total that was read. */
final class TotalColumns {

    private static final int DAYS_IN_WEEK = 7;

    private final Plan plan;
    private final SourceRows sources;

    TotalColumns(Plan plan, SourceRows sources) {
        this.plan = plan;
        this.sources = sources;
    }

    List<Column<Total>> columns() {
        List<Column<Total>> columns = new ArrayList<>(place());
        columns.addAll(value());
        columns.addAll(source());
        return columns;
    }

    private List<Column<Total>> place() {
        return List.of(
                text("USUBJID", SubjectColumns.KEY, t -> t.subject().key()),
                integer(
                        "ASEQ",
                        "Number of the total in its course, in the order in which they were taken.",
                        t -> OptionalInt.of(t.sequence())),
                text("PARAMCD", "Scale, by the plan's name.", t -> t.total().instrument()),
                text(
                        "PARAM",
                        "Scale, as the report writes it.",
                        t -> plan.instruments().get(t.total().instrument()).label()),
                flag(
                        "PRIMFL",
                        "On the scale that the course is judged on",
                        t -> t.total().isPrimary()),
                integer(
                        "ADY",
                        "Study day: 1 is the day of the first infusion, -1 the day before; there is no 0.",
                        t -> OptionalInt.of(StudyDay.of(t.total().day()))),
                text(
                        "AVISIT",
                        "The first of these that applies: BASELINE; ENDPOINT; AFTER INFUSION j, read after the j-th"
                                + " induction infusion; WEEK w, nearest to week w after the last one; else where it"
                                + " stands: BEFORE BASELINE, INDUCTION, BEFORE ENDPOINT, FOLLOW-UP.",
                        t -> visit(t.total())),
                integer(
                        "AFTINF",
                        "Induction infusion after which it is read, whatever AVISIT says; empty for none.",
                        t -> t.total().afterInfusion()),
                integer(
                        "VISWK",
                        "Week after the last induction infusion for which it is read, whatever AVISIT says; empty for none.",
                        t -> week(t.total())));
    }

    private static List<Column<Total>> value() {
        return List.of(
                integer("AVAL", "Total.", t -> OptionalInt.of(t.total().total())),
                integer(
                        "BASE",
                        "Baseline of the course on this scale; empty where there is none.",
                        t -> t.total().baseline()),
                integer("CHG", "AVAL - BASE after the baseline; else empty.", t -> change(t.total())),
                decimal(
                        "PCHG",
                        "100 * CHG / BASE: an improvement is negative; empty where CHG is or BASE is 0.",
                        t -> percentChange(t.total())),
                flag(
                        "ABLFL",
                        "Baseline of the course on this scale",
                        t -> t.total().part() == Part.BASELINE),
                flag(
                        "ANL01FL",
                        "Used by the primary analysis: baseline, endpoint, and of responders the totals from there to"
                                + " the day that ends the follow-up under the plan's relapse rule and estimand",
                        t -> t.total().isPrimaryAnalysis()));
    }

    private List<Column<Total>> source() {
        return List.of(
                text(
                        "SRCDOM",
                        "Table or file that the total comes from.",
                        t -> sources.file(t.total().line())),
                new Column<>(
                        "SRCSEQ",
                        "integer",
                        "Line of SRCDOM; empty where courses have running numbers, since lines tell the order of the"
                                + " export.",
                        t -> line(t.total().line())));
    }

    private String line(long row) {
        return sources.line(row).isPresent() ? Long.toString(sources.line(row).getAsLong()) : "";
    }

    private static String visit(DerivedTotal total) {
        if (total.part() == Part.BASELINE || total.part() == Part.ENDPOINT) {
            return total.part().name();
        }
        if (total.afterInfusion().isPresent()) {
            return "AFTER INFUSION " + total.afterInfusion().getAsInt();
        }
        if (total.visitDay().isPresent()) {
            return "WEEK " + week(total).getAsInt();
        }
        return switch (total.part()) {
            case FOLLOW_UP -> "FOLLOW-UP";
            case BEFORE_BASELINE -> "BEFORE BASELINE";
            case BEFORE_ENDPOINT -> "BEFORE ENDPOINT";
            default -> total.part().name();
        };
    }

    private static OptionalInt week(DerivedTotal total) {
        return total.visitDay().isPresent()
                ? OptionalInt.of(total.visitDay().getAsInt() / DAYS_IN_WEEK)
                : OptionalInt.empty();
    }

    private static OptionalInt change(DerivedTotal total) {
        boolean after = total.part() != Part.BASELINE && total.part() != Part.BEFORE_BASELINE;
        return after && total.baseline().isPresent()
                ? OptionalInt.of(total.total() - total.baseline().getAsInt())
                : OptionalInt.empty();
    }

    private static String percentChange(DerivedTotal total) {
        OptionalInt change = change(total);
        return change.isPresent() && total.baseline().getAsInt() > 0
                ? ShortestDecimal.of(
                        100.0 * change.getAsInt() / total.baseline().getAsInt())
                : "";
    }
}
