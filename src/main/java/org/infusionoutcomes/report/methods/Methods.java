package org.infusionoutcomes.report.methods;

import java.math.BigDecimal;
import java.util.List;
import org.infusionoutcomes.plan.Estimand;
import org.infusionoutcomes.plan.Plan;
import org.infusionoutcomes.plan.RelapseBar;

/** The methods of a report, made from the plan that ran. */
public final class Methods {

    private Methods() {}

    /** Every value of the plan in sentences, and the estimators. */
    public static List<Topic> of(Plan plan) {
        return List.of(
                new Topic("Cohorts and scales", Populations.sentences(plan)),
                new Topic("Series, baseline and endpoint", Courses.sentences(plan)),
                new Topic("Response", Responses.sentences(plan)),
                new Topic("Relapse", Relapses.sentences(plan)),
                new Topic("Further infusions", Relapses.estimands(plan)),
                new Topic("Care and safety", CareAndSafety.sentences(plan)),
                new Topic("Estimators", Estimators.sentences(plan)),
                new Topic("When a number is shown", Estimators.showing(plan.reporting())),
                new Topic("How the export was read", Readings.sentences(plan.reading())));
    }

    /** What a total must do to be a relapse under a rule. */
    public static String meaning(RelapseBar bar) {
        return Relapses.meaning(bar);
    }

    /** What an answer to a further infusion asks. */
    public static String meaning(Estimand estimand) {
        return Relapses.meaning(estimand);
    }

    /** A number without needless decimals. */
    public static String text(double value) {
        BigDecimal plain = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return plain.toPlainString();
    }

    /** A level between 0 and 1 as percent, free of the dust of binary fractions: {@code 97.5}. */
    public static String level(double level) {
        return text(Math.round(level * 1e8) / 1e6);
    }

    static String percent(double value) {
        return text(value) + "%";
    }

    /** {@code a, b and c}. */
    static String and(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    static String days(List<Integer> days) {
        return and(days.stream().map(String::valueOf).toList());
    }
}
