package org.infusionoutcomes.command.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.infusionoutcomes.check.PatientRecords;
import org.infusionoutcomes.check.PatientRecords.TableRow;
import org.infusionoutcomes.check.accepted.Checked;
import org.infusionoutcomes.check.finding.Finding;
import org.infusionoutcomes.course.AdverseEvent;
import org.infusionoutcomes.course.Infusion;
import org.infusionoutcomes.outcome.derived.Explanation;
import org.infusionoutcomes.outcome.derived.Explanation.End;
import org.infusionoutcomes.outcome.derived.Explanation.Role;
import org.infusionoutcomes.outcome.derived.Explanation.RuleVerdict;
import org.infusionoutcomes.outcome.derived.Explanation.SeenTotal;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;
import org.infusionoutcomes.report.methods.Methods;

/** An explanation as lines of a terminal. */
final class ExplanationText {

    private static final String INDENT = "  ";
    private static final Pattern TOTAL = Pattern.compile("(^| )total=");

    private final PatientRecords records;
    private final Checked checked;
    private final Explanation explanation;
    private final Plan plan;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(PatientRecords records, Checked checked, Explanation explanation, Plan plan) {
        this.records = records;
        this.checked = checked;
        this.explanation = explanation;
        this.plan = plan;
    }

    static List<String> of(PatientRecords records, Checked checked, Explanation explanation, Plan plan) {
        ExplanationText text = new ExplanationText(records, checked, explanation, plan);
        text.rows();
        text.course();
        text.followUps();
        return List.copyOf(text.lines);
    }

    private void rows() {
        lines.add("Rows of this patient by day, and what became of them");
        for (TableRow row : records.rows()) {
            List<Finding> found = found(row);
            lines.add(INDENT + row.file() + ":" + row.line() + "  " + row.cells() + became(row, found));
            found.forEach(this::add);
        }
    }

    private List<Finding> found(TableRow row) {
        return checked.findings().listed().stream()
                .filter(finding -> finding.file().equals(row.file()) && finding.line() == row.line())
                .filter(finding -> finding.column().equals(row.column()) || !isOfAnother(row, finding))
                .toList();
    }

    /** Whether a line holds several rows and the finding is about another one. */
    private boolean isOfAnother(TableRow row, Finding finding) {
        return records.rows().stream()
                .anyMatch(other -> other.file().equals(row.file())
                        && other.line() == row.line()
                        && other.column().equals(finding.column()));
    }

    /** The role of a total; a row of a total that has none and no finding either holds no total. */
    private String became(TableRow row, List<Finding> found) {
        if (!row.table().equals("assessments")) {
            return "";
        }
        return explanation.totals().stream()
                .filter(total -> total.line() == row.number())
                .map(total -> summed(row, total) + role(total) + relapses(total))
                .findFirst()
                .orElse(found.isEmpty() ? "  -> holds no total" : "");
    }

    /** The total that the program made from the items of a row that gives none. */
    private static String summed(TableRow row, SeenTotal total) {
        return TOTAL.matcher(row.cells()).find() ? "" : "  = total " + total.total();
    }

    private void add(Finding finding) {
        lines.add(INDENT + INDENT + finding.severity().label() + ", " + finding.rule() + ": " + finding.message());
    }

    private void course() {
        lines.add("Course");
        lines.add(INDENT + "standing: " + explanation.standing().statistic().replace('_', ' '));
        if (!explanation.instrument().isEmpty()) {
            lines.add(INDENT + "judged on " + explanation.instrument());
        }
        lines.add(INDENT + "induction: " + days(explanation.induction()));
        lines.add(INDENT + "further infusions: " + days(explanation.further()));
        explanation.events().forEach(event -> lines.add(INDENT + "adverse event: " + event(event)));
    }

    private String event(AdverseEvent event) {
        return checked.eventWords().get(event.word())
                + (event.isSerious() ? ", serious" : "")
                + (event.isInside()
                        ? ", " + event.daysAfter() + (event.daysAfter() == 1 ? " day" : " days")
                                + " after an infusion of the series"
                        : ", outside of the series: not counted");
    }

    private static String days(List<Infusion> infusions) {
        return infusions.isEmpty()
                ? "none"
                : infusions.stream().map(i -> "day " + i.day()).collect(Collectors.joining(", "));
    }

    private String role(SeenTotal total) {
        return switch (total.role()) {
            case BASELINE -> "  -> baseline";
            case ENDPOINT ->
                "  -> endpoint: improvement of "
                        + Methods.text(Math.round(10 * explanation.improvement()) / 10.0) + "%, "
                        + (explanation.responded() ? "a response" : "no response");
            case READ -> "";
            case OTHER_SCALE -> "  -> not the scale that the patient is judged on";
            case HOURS_TOTAL -> "  -> taken after the infusion of its day: an hours total only";
            case AFTER_NEXT_SERIES -> "  -> not read: the next series had begun";
        };
    }

    /** The rules by which this total is the relapse, under the plan's own estimand. */
    private String relapses(SeenTotal total) {
        List<String> rules = explanation.followUps().stream()
                .filter(v -> v.estimand() == plan.durability().estimand()
                        && v.end() == End.RELAPSE
                        && v.day() == total.day()
                        && total.role() == Role.READ)
                .map(v -> v.rule().key())
                .toList();
        return rules.isEmpty() ? "" : "  -> relapse by " + String.join(", ", rules);
    }

    private void followUps() {
        lines.add("Follow-up under each rule, days counted from the first infusion");
        if (explanation.followUps().isEmpty()) {
            lines.add(INDENT + "none: only responders are followed");
        }
        Map<List<String>, List<RelapseRule>> alike = new LinkedHashMap<>();
        for (RelapseRule rule : plan.relapseRules()) {
            alike.computeIfAbsent(ends(rule), ends -> new ArrayList<>()).add(rule);
        }
        alike.forEach((ends, rules) -> {
            if (!ends.isEmpty()) {
                rules.forEach(rule -> lines.add(INDENT + rule.key() + primary(rule)));
                lines.addAll(ends);
            }
        });
    }

    /** What ends the follow-up under a rule: one line for all estimands under which it is the same. */
    private List<String> ends(RelapseRule rule) {
        Map<String, List<String>> estimands = new LinkedHashMap<>();
        explanation.followUps().stream()
                .filter(v -> v.rule().equals(rule))
                .forEach(v -> estimands
                        .computeIfAbsent(end(v), end -> new ArrayList<>())
                        .add(v.estimand().key() + primary(v.estimand())));
        return estimands.entrySet().stream()
                .map(e -> INDENT + INDENT + String.join(", ", e.getValue()) + ": " + e.getKey())
                .toList();
    }

    private String primary(RelapseRule rule) {
        return rule.equals(plan.durability().primaryRule()) ? " (the plan's)" : "";
    }

    private String primary(Estimand estimand) {
        return estimand == plan.durability().estimand() ? " (the plan's)" : "";
    }

    private static String end(RuleVerdict v) {
        String after = " on day " + v.day() + ", " + v.daysFromEndpoint() + " days after the endpoint";
        return switch (v.end()) {
            case DOES_NOT_ENTER -> "does not enter: past the rule's bar at the endpoint already";
            case CENSORED -> "no event, last seen" + after;
            case RELAPSE -> "relapse" + after + ", last seen well on day " + v.lastWellDay();
            case FURTHER_INFUSION -> "further infusion" + after;
        };
    }
}
