package org.infusionoutcomes.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.infusionoutcomes.intake.reference.ReferenceFolder;
import org.infusionoutcomes.verification.count.ChartCases;
import org.infusionoutcomes.verification.count.ProportionCases;
import org.infusionoutcomes.verification.count.RateCases;
import org.infusionoutcomes.verification.reference.FamilyResult;
import org.infusionoutcomes.verification.reference.Study;
import org.infusionoutcomes.verification.score.RepeatedCases;
import org.infusionoutcomes.verification.score.ScoreCases;
import org.infusionoutcomes.verification.survival.CompetingCases;
import org.infusionoutcomes.verification.survival.ContrastCases;
import org.infusionoutcomes.verification.survival.CoxCases;
import org.infusionoutcomes.verification.survival.IntervalCases;
import org.infusionoutcomes.verification.survival.KaplanMeierCases;
import org.infusionoutcomes.verification.survival.LogRankCases;
import org.infusionoutcomes.verification.weighting.WeightingCases;

/** A family of statistics: a folder of reference cases, and how to recompute them. */
enum Family {
    KM(KaplanMeierCases::verify),
    CONTRASTS(ContrastCases::verify),
    LOGRANK(LogRankCases::verify),
    COX(CoxCases::verify),
    INTERVAL(IntervalCases::verify),
    COMPETING(CompetingCases::verify),
    PROPORTIONS(ProportionCases::verify),
    RATES(RateCases::verify),
    CONTINUOUS(ScoreCases::verify),
    MMRM(RepeatedCases::verify),
    WEIGHTING(WeightingCases::verify),
    SPC(ChartCases::verify),
    FUNCTIONS(FunctionCases::verify);

    private final Consumer<Study> cases;

    Family(Consumer<Study> cases) {
        this.cases = cases;
    }

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> folders() {
        return Arrays.stream(values()).map(Family::folder).toList();
    }

    FamilyResult verify(ReferenceFolder folder) {
        Study study = new Study(folder);
        cases.accept(study);
        return study.result(folder());
    }
}
