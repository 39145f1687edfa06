package org.infusionoutcomes.dataset;

import static org.infusionoutcomes.dataset.Column.decimal;
import static org.infusionoutcomes.dataset.Column.flag;
import static org.infusionoutcomes.dataset.Column.integer;
import static org.infusionoutcomes.dataset.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.infusionoutcomes.press.table.ShortestDecimal;

/** The columns of {@code adsl.csv}: one row an analysed course. */
final class SubjectColumns {

    static final String KEY = "Key of the course, the same in every data set; never the patient's id.";

    private SubjectColumns() {}

    /** The columns, with one for each characteristic that the courses tell. */
    static List<Column<Subject>> of(List<String> characteristics) {
        List<Column<Subject>> columns = new ArrayList<>(delivery());
        columns.addAll(endpoint());
        columns.addAll(flags());
        characteristics.forEach(name -> columns.add(characteristic(name)));
        return columns;
    }

    private static List<Column<Subject>> delivery() {
        return List.of(
                text("USUBJID", KEY, Subject::key),
                text("COHORT", "Cohort, by the plan's name.", s -> s.course().cohort()),
                text(
                        "INSTR",
                        "Scale that the course is judged on, by the plan's name.",
                        s -> s.course().instrument()),
                integer(
                        "NINF",
                        "Infusions of the induction.",
                        s -> OptionalInt.of(s.course().infusions())),
                integer(
                        "LASTDY",
                        "Study day of the last induction infusion; the first is on study day 1.",
                        s -> OptionalInt.of(StudyDay.of(s.course().lastInductionDay()))),
                integer(
                        "FURDY",
                        "Study day of the first infusion after the induction; empty where there is none.",
                        s -> studyDay(s.course().furtherInfusionDay())),
                integer(
                        "BASE",
                        "Baseline: total on INSTR.",
                        s -> OptionalInt.of(s.course().baseline())));
    }

    private static List<Column<Subject>> endpoint() {
        return List.of(
                integer(
                        "ENDPTDY",
                        "Study day of the endpoint; empty where there is none.",
                        s -> studyDay(s.course().endpointDay())),
                integer(
                        "ENDPT",
                        "Total on INSTR at the endpoint; empty where there is none.",
                        s -> s.course().endpoint()),
                integer("CHG", "ENDPT - BASE.", SubjectColumns::change),
                decimal("PCHG", "100 * CHG / BASE: an improvement is negative.", SubjectColumns::percentChange),
                integer(
                        "CGII",
                        "CGI-I beside the endpoint, 1 (very much improved) to 7; empty where not given.",
                        s -> s.course().clinicianImprovement()));
    }

    private static List<Column<Subject>> flags() {
        return List.of(
                judged("ENDPTFL", "Has an endpoint", "observed"),
                judged("RESPFL", "Response; N without an endpoint too", "response"),
                judged("PARTFL", "Partial response; N without an endpoint too", "partial"),
                judged("REMFL", "Remission; N without an endpoint too", "remission"),
                judged("WORSEFL", "Worse; N without an endpoint too", "worse"),
                judged(
                        "COMMFL",
                        "Response by the rule common to all cohorts; N without an endpoint too",
                        "common_rule"),
                judged("CONSFL", "Response with CGI-I of 1 or 2; N without an endpoint or CGI-I too", "consensus"),
                judged("TRTBEFFL", "Had a further infusion before the endpoint window opened", "treated_before_window"),
                judged("OTHERFL", "No endpoint on INSTR but on another scale of the cohort", "other_scale_only"));
    }

    private static Column<Subject> judged(String name, String meaning, String flag) {
        return flag(name, meaning, s -> s.course().flags().get(flag));
    }

    private static Column<Subject> characteristic(String name) {
        return text(
                "SG_" + name.toUpperCase(Locale.ROOT),
                "Subgroup of the report: " + name + "; empty where it is not known.",
                s -> s.course().levels().get(name));
    }

    private static OptionalInt studyDay(OptionalInt day) {
        return day.isPresent() ? OptionalInt.of(StudyDay.of(day.getAsInt())) : day;
    }

    private static OptionalInt change(Subject subject) {
        OptionalInt endpoint = subject.course().endpoint();
        return endpoint.isPresent()
                ? OptionalInt.of(endpoint.getAsInt() - subject.course().baseline())
                : endpoint;
    }

    private static String percentChange(Subject subject) {
        OptionalInt change = change(subject);
        return change.isPresent()
                ? ShortestDecimal.of(
                        100.0 * change.getAsInt() / subject.course().baseline())
                : "";
    }
}
