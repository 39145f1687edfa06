package org.infusionoutcomes.verification.survival;

import static org.infusionoutcomes.verification.reference.Tolerance.CLOSED_FORM;
import static org.infusionoutcomes.verification.reference.Tolerance.P_VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusionoutcomes.estimate.AdjustedP;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.cox.CoxFit;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.cox.Ties;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.group.LogRank;
import org.infusionoutcomes.estimate.survival.group.LogRankWeight;
import org.infusionoutcomes.estimate.survival.group.Score;
import org.infusionoutcomes.estimate.survival.group.Score.Trend;
import org.infusionoutcomes.verification.reference.Maybe;
import org.infusionoutcomes.verification.reference.Reference;
import org.infusionoutcomes.verification.reference.Selection;
import org.infusionoutcomes.verification.reference.Study;

/** Tests of the log-rank family: weighted, stratified, trend, pairwise. */
public final class LogRankCases {

    private static final Map<String, LogRankWeight> WEIGHTS = Map.of(
            "logrank", LogRankWeight.LOG_RANK,
            "petopeto_rho1", LogRankWeight.SURVIVAL_BEFORE,
            "petopeto", LogRankWeight.PETO,
            "petopeto_modified", LogRankWeight.PETO_MODIFIED,
            "gehan", LogRankWeight.GEHAN,
            "tarone", LogRankWeight.TARONE_WARE,
            "fh01", LogRankWeight.flemingHarrington(0, 1),
            "fh11", LogRankWeight.flemingHarrington(1, 1),
            "fh0505", LogRankWeight.flemingHarrington(0.5, 0.5),
            "fh052", LogRankWeight.flemingHarrington(0.5, 2));

    private LogRankCases() {}

    /** Goes through the cases that the study has of this family. */
    public static void verify(Study study) {
        study.each("logrank/cases.json", (name, wanted) -> verify(wanted, Selection.rows(study, wanted)));
    }

    private static void verify(Reference wanted, List<Reference> rows) {
        List<List<FollowUps>> strata = strata(wanted, rows, wanted.texts("groups"));
        wanted.get("tests").fields().forEach((weight, expected) -> {
            if (WEIGHTS.containsKey(weight)) {
                score(expected, LogRank.score(strata, WEIGHTS.get(weight)));
            }
        });
        if (wanted.get("tests").has("cox_score_breslow")) {
            coxScore(wanted, rows);
        }
        Score logRank = LogRank.score(strata, LogRankWeight.LOG_RANK);
        counts(wanted, strata, logRank);
        if (wanted.has("trend")) {
            Reference expected = wanted.get("trend");
            Optional<Trend> trend = logRank.trend(expected.numbers("scores"));
            expected.agrees("z", Maybe.of(trend, Trend::z), CLOSED_FORM);
            expected.agrees("chisq", Maybe.of(trend, t -> t.z() * t.z()), CLOSED_FORM);
            expected.agrees("df", 1, CLOSED_FORM);
            expected.agrees("p", Maybe.of(trend, Trend::p), P_VALUE);
        }
        if (wanted.has("pairwise")) {
            pairwise(wanted, rows);
        }
    }

    /** Cox's score test with Breslow's ties and one indicator for each group but the first. */
    private static void coxScore(Reference wanted, List<Reference> rows) {
        Reference expected = wanted.get("tests").get("cox_score_breslow");
        List<String> levels = wanted.texts("groups");
        int[] places = Selection.places(rows, wanted.text("group"), levels);
        double[][] x = IntStream.of(places)
                .mapToObj(place -> IntStream.range(1, levels.size())
                        .mapToDouble(level -> level == place ? 1 : 0)
                        .toArray())
                .toArray(double[][]::new);
        Optional<ChiSquaredTest> test = CoxModel.of(Selection.subjects(rows, "time", "status", wanted), x)
                .ties(Ties.BRESLOW)
                .fit()
                .map(CoxFit::scoreTest);
        expected.agrees("chisq", Maybe.of(test, ChiSquaredTest::chisq), CLOSED_FORM);
        expected.agrees("df", Maybe.of(test, ChiSquaredTest::df), CLOSED_FORM);
        expected.agrees("p", Maybe.of(test, ChiSquaredTest::p), P_VALUE);
    }

    private static void counts(Reference wanted, List<List<FollowUps>> strata, Score logRank) {
        for (int j = 0; j < logRank.groups(); j++) {
            int group = j;
            double events =
                    strata.stream().mapToDouble(s -> s.get(group).anyEvent()).sum();
            wanted.get("n")
                    .get(j)
                    .agrees(
                            strata.stream()
                                    .mapToDouble(s -> s.get(group).size())
                                    .sum(),
                            CLOSED_FORM);
            wanted.get("observed").get(j).agrees(events, CLOSED_FORM);
            wanted.get("expected").get(j).agrees(events - logRank.value(j), CLOSED_FORM);
        }
    }

    private static void score(Reference expected, Score score) {
        Optional<ChiSquaredTest> test = score.test();
        expected.agrees("chisq", Maybe.of(test, ChiSquaredTest::chisq), CLOSED_FORM);
        expected.agrees("df", Maybe.of(test, ChiSquaredTest::df), CLOSED_FORM);
        expected.agrees("p", Maybe.of(test, ChiSquaredTest::p), P_VALUE);
        for (int j = 0; j < score.groups(); j++) {
            expected.get("U").get(j).agrees(score.value(j), CLOSED_FORM);
            for (int k = 0; k < score.groups(); k++) {
                expected.get("var").get(j).get(k).agrees(score.covariance(j, k), CLOSED_FORM);
            }
        }
    }

    private static List<List<FollowUps>> strata(Reference wanted, List<Reference> rows, List<String> levels) {
        String group = wanted.text("group");
        List<List<FollowUps>> strata = new ArrayList<>();
        for (List<Reference> stratum : split(wanted, rows, group, levels)) {
            strata.add(Selection.groups(stratum, wanted, group, levels));
        }
        return strata;
    }

    /** The rows of each stratum; those without one are left out. */
    private static List<List<Reference>> split(
            Reference wanted, List<Reference> rows, String group, List<String> levels) {
        if (!wanted.has("strata")) {
            return List.of(rows);
        }
        String column = wanted.text("strata");
        return Selection.levels(rows, column).stream()
                .filter(level -> !level.isEmpty())
                .map(level -> Selection.keep(rows, column, level))
                .filter(stratum -> stratum.stream().anyMatch(row -> levels.contains(row.text(group))))
                .toList();
    }

    private static void pairwise(Reference wanted, List<Reference> rows) {
        Reference expected = wanted.get("pairwise");
        double[] p = expected.texts("pairs").stream()
                .map(pair -> List.of(pair.split(" \\| ", -1)))
                .mapToDouble(pair -> LogRank.score(strata(wanted, rows, pair), LogRankWeight.LOG_RANK)
                        .test()
                        .orElseThrow()
                        .p())
                .toArray();
        expected.agrees("p", p, P_VALUE);
        expected.agrees("holm", AdjustedP.holm(p), P_VALUE);
        expected.agrees("bh", AdjustedP.benjaminiHochberg(p), P_VALUE);
        expected.agrees("bonferroni", AdjustedP.bonferroni(p), P_VALUE);
    }
}
