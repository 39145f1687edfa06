package org.infusionoutcomes.verification.survival;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.curve.CurveContrast;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeier;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve;
import org.infusionoutcomes.estimate.survival.curve.KaplanMeierCurve.Value;
import org.infusionoutcomes.estimate.survival.curve.RestrictedMean;
import org.infusionoutcomes.estimate.survival.curve.RestrictedMean.Ratio;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;

/** Two curves: at fixed times, and by their restricted means. */
public final class ContrastCases {

    private ContrastCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.each("contrasts/cases.json", (name, wanted) -> verify(study, wanted));
    }

    private static void verify(Study study, Reference wanted) {
        double level = wanted.number("conf_level");
        List<FollowUps> groups = Selection.groups(
                Selection.rows(study, wanted),
                wanted,
                wanted.text("group"),
                List.of(wanted.text("a"), wanted.text("b")));
        KaplanMeierCurve a = KaplanMeier.estimate(groups.get(0), level);
        KaplanMeierCurve b = KaplanMeier.estimate(groups.get(1), level);
        wanted.get("fixed_time").elements().forEach(expected -> atTime(expected, a, b, level));
        wanted.get("rmst").elements().forEach(expected -> means(expected, a, b, level));
    }

    private static void atTime(Reference expected, KaplanMeierCurve a, KaplanMeierCurve b, double level) {
        double time = expected.number("time");
        expected.agrees("surv_a", Maybe.of(a.at(time), Value::survival), CLOSED_FORM);
        expected.agrees("surv_b", Maybe.of(b.at(time), Value::survival), CLOSED_FORM);
        Optional<CurveContrast> contrast = CurveContrast.at(a, b, time, level);
        expected.agrees("difference", Maybe.of(contrast, CurveContrast::difference), CLOSED_FORM);
        expected.agrees("se", Maybe.of(contrast, CurveContrast::standardError), CLOSED_FORM);
        expected.agrees("lower", Maybe.of(contrast, c -> c.interval().lower()), CLOSED_FORM);
        expected.agrees("upper", Maybe.of(contrast, c -> c.interval().upper()), CLOSED_FORM);
        chiSquared(expected, "plain", contrast.map(CurveContrast::plain));
        chiSquared(expected, "log", contrast.map(CurveContrast::log));
        chiSquared(expected, "cloglog", contrast.flatMap(CurveContrast::logLog));
    }

    private static void chiSquared(Reference expected, String scale, Optional<ChiSquaredTest> test) {
        expected.agrees("chisq_" + scale, Maybe.of(test, ChiSquaredTest::chisq), CLOSED_FORM);
        expected.agrees("p_" + scale, Maybe.of(test, ChiSquaredTest::p), P_VALUE);
    }

    private static void means(Reference expected, KaplanMeierCurve first, KaplanMeierCurve second, double level) {
        double tau = expected.number("tau");
        RestrictedMean a = RestrictedMean.of(first, tau);
        RestrictedMean b = RestrictedMean.of(second, tau);
        expected.agrees("rmst_a", a.mean(), CLOSED_FORM);
        expected.agrees("se_a", a.standardError(), CLOSED_FORM);
        expected.agrees("rmst_b", b.mean(), CLOSED_FORM);
        expected.agrees("se_b", b.standardError(), CLOSED_FORM);
        RestrictedMean.Difference difference = RestrictedMean.difference(a, b, level);
        expected.agrees("difference", difference.estimate(), CLOSED_FORM);
        expected.agrees("se_difference", difference.standardError(), CLOSED_FORM);
        expected.agrees("lower_difference", difference.interval().lower(), CLOSED_FORM);
        expected.agrees("upper_difference", difference.interval().upper(), CLOSED_FORM);
        expected.agrees("p_difference", difference.p(), P_VALUE);
        ratio(expected, "ratio", Optional.of(RestrictedMean.ratio(a, b, level)));
        ratio(expected, "rmtl_ratio", RestrictedMean.lostTimeRatio(a, b, level));
    }

    private static void ratio(Reference expected, String name, Optional<Ratio> ratio) {
        expected.agrees(name, Maybe.of(ratio, Ratio::estimate), CLOSED_FORM);
        expected.agrees("lower_" + name, Maybe.of(ratio, r -> r.interval().lower()), CLOSED_FORM);
        expected.agrees("upper_" + name, Maybe.of(ratio, r -> r.interval().upper()), CLOSED_FORM);
        expected.agrees("p_" + name, Maybe.of(ratio, Ratio::p), P_VALUE);
    }
}
