package org.infusionoutcomes.dataset;

import static org.infusionoutcomes.dataset.Column.flag;
import static org.infusionoutcomes.dataset.Column.integer;
import static org.infusionoutcomes.dataset.Column.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.infusionoutcomes.dataset.Subject.Time;
import org.infusionoutcomes.outcome.derived.Explanation.End;
import org.infusionoutcomes.outcome.derived.Explanation.RuleVerdict;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseRule;

/** The columns of {@code adtte.csv}: one row a responder who enters, relapse rule and estimand. */
final class TimeColumns {

    private final Plan plan;

    TimeColumns(Plan plan) {
        this.plan = plan;
    }

    List<Column<Time>> columns() {
        List<Column<Time>> columns = new ArrayList<>(parameter());
        columns.addAll(time());
        columns.addAll(source());
        return columns;
    }

    private List<Column<Time>> parameter() {
        return List.of(
                text("USUBJID", SubjectColumns.KEY, t -> t.subject().key()),
                text(
                        "COHORT",
                        "Cohort, by the plan's name.",
                        t -> t.subject().course().cohort()),
                text(
                        "PARAMCD",
                        "Rule and estimand: HALF, LOSS, LIMT, RIS5 or LREM; U (unconfirmed) or C; NFT, AST, WWT or CMP.",
                        t -> code(t.verdict())),
                text(
                        "PARAM",
                        "The same in words.",
                        t -> "Days from endpoint to relapse: "
                                + t.verdict().rule().key() + ", "
                                + t.verdict().estimand().key()),
                text(
                        "PARCAT1",
                        "Relapse rule, as the report's tables name it.",
                        t -> t.verdict().rule().key()),
                text(
                        "PARCAT2",
                        "Estimand, as the report's tables name it.",
                        t -> t.verdict().estimand().key()),
                flag("ANL01FL", "The plan's own rule and estimand", t -> isPrimary(t.verdict())));
    }

    private static List<Column<Time>> time() {
        return List.of(
                integer(
                        "STARTDY",
                        "Study day of the endpoint, from which AVAL counts.",
                        t -> OptionalInt.of(StudyDay.of(t.endpointDay()))),
                integer(
                        "ADY",
                        "Study day of the event, or of the last total that counts.",
                        t -> OptionalInt.of(StudyDay.of(t.verdict().day()))),
                integer(
                        "AVAL",
                        "ADY - STARTDY in whole days; 0 for who was not seen after the endpoint.",
                        t -> OptionalInt.of(t.verdict().daysFromEndpoint())),
                integer(
                        "CNSR",
                        "0 event; 1 censored; 2 a further infusion where that is the competing event.",
                        t -> OptionalInt.of(censoring(t.verdict()))),
                text("EVNTDESC", "RELAPSE or FURTHER INFUSION; empty where censored.", t -> event(t.verdict())),
                text(
                        "CNSDTDSC",
                        "What the day of a censored one is: ENDPOINT or LAST TOTAL, followed by UP TO FURTHER INFUSION"
                                + " where one ended what is read; else empty.",
                        TimeColumns::censoringDay),
                integer(
                        "INTLO",
                        "Days from the endpoint to the last moment known to be before the event: that of the last total"
                                + " that did not meet the rule; where the event's own day is known, or without an event,"
                                + " AVAL.",
                        t -> OptionalInt.of(t.verdict().lastWellDay() - t.endpointDay())),
                integer(
                        "INTHI",
                        "Days from the endpoint to the event; empty where none was seen.",
                        t -> t.verdict().end() == End.CENSORED
                                ? OptionalInt.empty()
                                : OptionalInt.of(t.verdict().daysFromEndpoint())));
    }

    private static List<Column<Time>> source() {
        return List.of(
                text("SRCDOM", "Data set in which ADY is found.", t -> isInfusion(t) ? "ADSL" : "ADQS"),
                text("SRCVAR", "Column in which ADY is found.", t -> isInfusion(t) ? "FURDY" : "ADY"),
                integer(
                        "SRCSEQ",
                        "ASEQ of the total in ADQS (of a day with several the last); empty for ADSL.",
                        t -> isInfusion(t)
                                ? OptionalInt.empty()
                                : t.subject().sequenceOn(t.verdict().day())));
    }

    private static boolean isInfusion(Time time) {
        return time.verdict().end() == End.FURTHER_INFUSION;
    }

    private boolean isPrimary(RuleVerdict verdict) {
        return verdict.rule().equals(plan.durability().primaryRule())
                && verdict.estimand() == plan.durability().estimand();
    }

    private static String code(RuleVerdict verdict) {
        return bar(verdict.rule()) + (verdict.rule().confirmed() ? "C" : "U") + estimand(verdict.estimand());
    }

    private static String bar(RelapseRule rule) {
        return switch (rule.bar()) {
            case HALF_OF_GAIN_LOST -> "HALF";
            case LOSS_OF_RESPONSE -> "LOSS";
            case ABOVE_LIMIT -> "LIMT";
            case RISE_OF_5 -> "RIS5";
            case LEFT_REMISSION -> "LREM";
        };
    }

    private static String estimand(Estimand estimand) {
        return switch (estimand) {
            case NO_FURTHER_TREATMENT -> "NFT";
            case AS_TREATED -> "AST";
            case WELL_WITHOUT_TREATMENT -> "WWT";
            case COMPETING -> "CMP";
        };
    }

    private static int censoring(RuleVerdict verdict) {
        return switch (verdict.end()) {
            case RELAPSE -> 0;
            case FURTHER_INFUSION -> verdict.estimand() == Estimand.COMPETING ? 2 : 0;
            default -> 1;
        };
    }

    private static String event(RuleVerdict verdict) {
        return switch (verdict.end()) {
            case RELAPSE -> "RELAPSE";
            case FURTHER_INFUSION -> "FURTHER INFUSION";
            default -> "";
        };
    }

    private static String censoringDay(Time time) {
        if (time.verdict().end() != End.CENSORED) {
            return "";
        }
        boolean infusionEnds = time.verdict().estimand() != Estimand.AS_TREATED
                && time.subject().course().furtherInfusionDay().isPresent();
        return (time.verdict().daysFromEndpoint() == 0 ? "ENDPOINT" : "LAST TOTAL")
                + (infusionEnds ? " UP TO FURTHER INFUSION" : "");
    }
}
