package org.infusionoutcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Numbers;
import org.infusionoutcomes.comparison.result.Comparison;
import org.infusionoutcomes.comparison.result.Refusal;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consensus response, two scales, subgroups, weighting and the model by visit, worked by hand. */
class CohortsByHandTest {

    private static final String SIX = "0 2 4 7 9 11";

    @TempDir
    private Path folder;

    /**
     * A: 13 from 20 with CGI-I 2, a response on both counts. B: the same with CGI-I 3: by the score only. C: the same
     * without CGI-I: not counted. D: 20 with CGI-I 1: no response. The CGI-I of another row does not count.
     */
    @Test
    void aConsensusResponseAsksForTheClinicianToo() throws IOException {
        SmallExport export = new SmallExport();
        ybocs(export, "A", "-1:20 18:13:::2");
        ybocs(export, "B", "-1:20 18:13:::3 25:10:::1");
        ybocs(export, "C", "-1:20:::1 18:13");
        ybocs(export, "D", "-1:20 18:20:::1");
        Numbers numbers = compare(export).numbers();
        Key key = Key.of("consensus_response", "OCD");

        assertThat(numbers.count(key, "n")).isEqualTo(3);
        assertThat(numbers.count(key, "events")).isEqualTo(1);
        assertThat(numbers.count(key, "by_score_events")).isEqualTo(2);
    }

    /**
     * A: Y-BOCS 30 to 15 (50 %), MADRS 30 to 12 (60 %). B: Y-BOCS 20 to 20 (0 %), no MADRS at the endpoint, HAM-D 20 to 10
     * (50 %). C: MADRS 10 at baseline, below its least. Own less other: -10 and -50; mean -30, SD 28.28427, t = -1.5 on one
     * degree of freedom, p = 1 - (2/π) atan 1.5 = 0.374334. Both differences negative: exact signed rank p = 2 / 4. A
     * responded on both, B on the other only: exact McNemar p = 1.
     */
    @Test
    void twoScalesArePairedWithinThePatient() throws IOException {
        SmallExport export = new SmallExport();
        ybocs(export, "A", "-1:30 18:15").totals("A", "MADRS", "-1:30 18:12");
        ybocs(export, "B", "-1:20 18:20").totals("B", "MADRS", "-1:30 80:12").totals("B", "HAMD17", "-1:20 18:10");
        ybocs(export, "C", "-1:20 18:10").totals("C", "MADRS", "-1:10 18:5");
        Numbers numbers = compare(export).numbers();
        Key key = Key.of("both_scales", "OCD");
        Key difference = key.group("scale=difference");

        assertThat(numbers.count(key, "n")).isEqualTo(2);
        assertThat(numbers.count(key, "not_ill")).isEqualTo(1);
        assertThat(numbers.value(difference, "mean").getAsDouble()).isCloseTo(-30, within(1e-12));
        assertThat(numbers.value(difference, "paired_t").getAsDouble()).isCloseTo(-1.5, within(1e-12));
        assertThat(numbers.value(difference, "paired_t_p").getAsDouble()).isCloseTo(0.374334, within(1e-6));
        assertThat(numbers.value(difference, "signed_rank_p").getAsDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(numbers.count(key, "responded_both")).isEqualTo(1);
        assertThat(numbers.count(key, "responded_own_only")).isZero();
        assertThat(numbers.count(key, "responded_other_only")).isEqualTo(1);
        assertThat(numbers.count(key.group("scale=own"), "events")).isEqualTo(1);
        assertThat(numbers.count(key.group("scale=other"), "events")).isEqualTo(2);
        assertThat(numbers.count(key.group("scale=other"), "n")).isEqualTo(2);
        assertThat(numbers.value(key, "mcnemar_p").getAsDouble()).isCloseTo(1, within(1e-12));
    }

    /**
     * Women: 2 of 10 in OCD, 5 of 10 in MDD; men: 5 of 10 in both. With Agresti's and Caffo's shares the differences are
     * 3/12 - 6/12 and 0, their variances 0.4375/12 and 0.5/12, so Q = 0.0625 / 0.078125 = 0.8 and p = 0.371093 (R:
     * src/test/r/heterogeneity.R). It is the only division, so Holm changes nothing. A larger group would be the
     * reference; both being of 20, the first in text order is.
     */
    @Test
    void aDifferenceIsTestedForBeingTheSameInEverySubgroup() throws IOException {
        SmallExport export = new SmallExport();
        group(export, "OCD", "sex", "female", 2, 10);
        group(export, "OCD", "sex", "male", 5, 10);
        group(export, "MDD", "sex", "female", 5, 10);
        group(export, "MDD", "sex", "male", 5, 10);
        Comparison comparison = compare(export);
        Numbers numbers = comparison.numbers();
        Key test = Key.of("subgroup", "OCD-MDD").group("sex");
        Key men = Key.of("subgroup", "OCD").group("sex=male");

        assertThat(comparison.subgroups()).contains(new Subgroup("sex", List.of("female", "male"), false));
        assertThat(numbers.value(test, "interaction_chisq").getAsDouble()).isCloseTo(0.8, within(1e-12));
        assertThat(numbers.value(test, "interaction_p").getAsDouble()).isCloseTo(0.371093, within(1e-6));
        assertThat(numbers.value(test, "interaction_p_holm")).isEqualTo(numbers.value(test, "interaction_p"));
        assertThat(numbers.count(men, "events")).isEqualTo(5);
        assertThat(numbers.value(men, "difference").getAsDouble()).isCloseTo(0.3, within(1e-12));
        assertThat(numbers.has(Key.of("subgroup", "OCD").group("sex=female"), "difference"))
                .isFalse();
    }

    /** Trials as numbers, doses in bands, and both criteria: no as soon as one is known to lack. */
    @ParameterizedTest
    @CsvSource({
        "ssri_trials, 2, ssri_trials=2 or more",
        "ssri_trials, 1, ssri_trials=0 or 1",
        "lamotrigine_mg, 199, lamotrigine_mg=below 200 mg",
        "lamotrigine_mg, 200, lamotrigine_mg=200 mg or more",
        "lamotrigine_mg, 0, lamotrigine_mg=none",
    })
    void numbersBecomeLevels(String column, String cell, String group) throws IOException {
        SmallExport export = new SmallExport();
        ybocs(export, "A", "-1:20 18:13").knowing(column, cell);
        ybocs(export, "B", "-1:20 18:13").knowing(column, "0");
        ybocs(export, "C", "-1:20 18:13").knowing(column, "100");

        assertThat(compare(export).numbers().count(Key.of("subgroup", "OCD").group(group), "n"))
                .isPositive();
    }

    /** A has both, B too few trials, C no ERP; of D only the trials are recorded: 1 of 3. Nothing is recorded in MDD. */
    @Test
    void theFullDefinitionAsksForTrialsAndErp() throws IOException {
        SmallExport export = new SmallExport();
        ybocs(export, "A", "-1:20 18:13").knowing("ssri_trials", "2").knowing("erp_completed", "yes");
        ybocs(export, "B", "-1:20 18:13").knowing("ssri_trials", "1").knowing("erp_completed", "yes");
        ybocs(export, "C", "-1:20 18:13").knowing("ssri_trials", "5").knowing("erp_completed", "no");
        ybocs(export, "D", "-1:20 18:13").knowing("ssri_trials", "5");
        Numbers numbers = compare(export).numbers();

        assertThat(numbers.count(Key.of("trials_and_erp", "OCD"), "events")).isEqualTo(1);
        assertThat(numbers.count(Key.of("trials_and_erp", "OCD"), "n")).isEqualTo(3);
        assertThat(numbers.count(Key.of("trials_and_erp", "MDD"), "n")).isZero();
    }

    /** T0 is day 18: psychotherapy that began on day 18 counts at the landmark, one that began on day 19 does not. */
    @Test
    void psychotherapyIsJudgedAtTheEndpoint() throws IOException {
        SmallExport export = new SmallExport();
        ybocs(export, "A", "-1:30 18:10 60:10").knowing("psychotherapy", "no").knowing("psychotherapy_day", "18");
        ybocs(export, "B", "-1:30 18:10 60:10").knowing("psychotherapy", "no").knowing("psychotherapy_day", "19");
        ybocs(export, "C", "-1:30 18:10 60:10").knowing("psychotherapy", "yes");
        Numbers numbers = compare(export).numbers();
        Key key = Key.of("subgroup", "OCD").rule("half-of-gain-lost").estimand("no-further-treatment");

        assertThat(numbers.count(key.group("psychotherapy_at_endpoint=yes"), "n"))
                .isEqualTo(2);
        assertThat(numbers.count(key.group("psychotherapy_at_endpoint=no"), "n"))
                .isEqualTo(1);
        assertThat(numbers.count(key.group("psychotherapy=yes"), "n")).isEqualTo(1);
    }

    /** Two of two responded after one trial, none of two after two: of six ways to place them two are as far: p = 1/3. */
    @Test
    void aTrendOverTrialsIsExact() throws IOException {
        SmallExport export = new SmallExport();
        ybocs(export, "A", "-1:20 18:10").knowing("ssri_trials", "1");
        ybocs(export, "B", "-1:20 18:10").knowing("ssri_trials", "1");
        ybocs(export, "C", "-1:20 18:20").knowing("ssri_trials", "2");
        ybocs(export, "D", "-1:20 18:20").knowing("ssri_trials", "2");
        Numbers numbers = compare(export).numbers();

        assertThat(numbers.value(Key.of("response_by_trials", "OCD"), "trend_p").getAsDouble())
                .isCloseTo(1 / 3.0, within(1e-12));
        assertThat(numbers.value(Key.of("response_by_trials", "OCD"), "trend_z").getAsDouble())
                .isNegative();
    }

    /**
     * OCD: 10 women (5 respond), 20 men (4 respond); MDD: 20 women (10), 10 men (6). One covariate, so the propensity is
     * the share of OCD: 1/3 of women, 2/3 of men. Overlap weights: OCD women 2/3, men 1/3; MDD women 1/3, men 2/3.
     * Weighted shares: OCD (5 · 2/3 + 4 · 1/3) / (40/3) = 0.35; MDD (10 · 1/3 + 6 · 2/3) / (40/3) = 0.55. Before:
     * 9/30 - 16/30. Share of men 2/3 against 1/3, SD √(2/9): standardised 0.7071 before, 0 after.
     */
    @Test
    void overlapWeightsMakeTheCohortsAlike() throws IOException {
        SmallExport export = new SmallExport();
        group(export, "OCD", "sex", "female", 5, 10);
        group(export, "OCD", "sex", "male", 4, 20);
        group(export, "MDD", "sex", "female", 10, 20);
        group(export, "MDD", "sex", "male", 6, 10);
        Numbers numbers = compare(export).numbers();
        Key difference = Key.of("adjusted_response", "OCD-MDD");
        Key men = Key.of("balance", "OCD-MDD").group("sex=male");

        assertThat(numbers.value(Key.of("adjusted_response", "OCD"), "estimate").getAsDouble())
                .isCloseTo(0.35, within(1e-9));
        assertThat(numbers.value(Key.of("adjusted_response", "MDD"), "estimate").getAsDouble())
                .isCloseTo(0.55, within(1e-9));
        assertThat(numbers.value(difference, "estimate").getAsDouble()).isCloseTo(-0.2, within(1e-9));
        assertThat(numbers.value(difference, "unadjusted").getAsDouble()).isCloseTo(-7 / 30.0, within(1e-12));
        assertThat(numbers.value(men, "smd_before").getAsDouble()).isCloseTo(Math.sqrt(0.5), within(1e-9));
        assertThat(numbers.value(men, "smd_after")).hasValue(0);
    }

    /** Nine patients and one term; a sex that tells the cohorts apart; nothing recorded of both. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9 | 12 | female | the propensity model has 1 term and needs 10 patients of the smaller cohort for each,"
                        + " and OCD has 9 with every characteristic known",
                "12 | 13 | male | the propensity model has no fit: some characteristics tell the cohorts apart, or each"
                        + " other",
                "12 | 13 | '' | no characteristic of the patients is recorded for both cohorts",
            })
    void weightingIsRefusedWithTheReason(int ocd, int mdd, String sexOfMdd, String reason) throws IOException {
        SmallExport export = new SmallExport();
        group(export, "OCD", "sex", "female", 2, ocd - (sexOfMdd.equals("female") ? 1 : 0));
        if (sexOfMdd.equals("female")) {
            group(export, "OCD", "sex", "male", 1, 1);
        }
        group(export, "MDD", "sex", sexOfMdd, 4, mdd);

        assertThat(compare(export).refusals())
                .contains(
                        new Refusal("balance", reason),
                        new Refusal("adjusted_response", reason),
                        new Refusal("adjusted_durability", reason));
    }

    /**
     * L = 11. Ten patients a cohort with one total each: improvements of 0, 5 … 45 % in OCD and 20, 25 … 65 % in MDD. The
     * model is then that of two means: -20, pooled variance 229.1667, error 6.770032, limits with t(18) = 2.100922:
     * -34.223308 and -5.776692. Day 21 is 10 days after L and belongs to week 1, day 22 to week 2; day 32 is half-way to
     * week 4 and still week 2, day 110 is past the half-way after week 12.
     */
    @ParameterizedTest
    @CsvSource({"15, 7", "21, 7", "22, 14", "32, 14", "33, 28", "109, 84"})
    void aModelByVisitTakesTheNearestTotal(int day, int visit) throws IOException {
        Numbers numbers = compare(oneVisit(day, SIX)).numbers();
        Key key = Key.of("mmrm", "OCD-MDD").at(visit);

        assertThat(numbers.value(key, "ls_difference").getAsDouble()).isCloseTo(-20, within(1e-9));
        assertThat(numbers.value(key, "ls_difference_lower").getAsDouble()).isCloseTo(-34.223308, within(1e-5));
        assertThat(numbers.value(key, "ls_difference_upper").getAsDouble()).isCloseTo(-5.776692, within(1e-5));
        assertThat(numbers.value(key, "ls_difference_df").getAsDouble()).isCloseTo(18, within(1e-4));
        assertThat(numbers.count(Key.of("mmrm", "OCD").at(visit), "n")).isEqualTo(10);
    }

    /** A total too early or too late, and one after a further infusion, is of no visit. */
    @ParameterizedTest
    @CsvSource({"14, ''", "110, ''", "40, 39"})
    void aModelWithoutVisitsIsRefused(int day, String further) throws IOException {
        Comparison comparison = compare(oneVisit(day, (SIX + " " + further).strip()));

        assertThat(comparison.refusals()).contains(new Refusal("mmrm", "no visit has 10 patients in each cohort"));
    }

    private static SmallExport oneVisit(int day, String infusions) {
        SmallExport export = new SmallExport();
        for (int i = 0; i < 10; i++) {
            export.patient("O" + i, "OCD").infusions("O" + i, infusions);
            export.totals("O" + i, "YBOCS", "-1:20 " + day + ":" + (20 - i));
            export.patient("M" + i, "MDD").infusions("M" + i, infusions);
            export.totals("M" + i, "MADRS", "-1:40 " + day + ":" + (32 - 2 * i));
        }
        return export;
    }

    /** Patients of a cohort with one characteristic, the first of whom respond. */
    private static void group(SmallExport export, String cohort, String column, String level, int responses, int n) {
        for (int i = 0; i < n; i++) {
            String id = cohort + level + i;
            String endpoint = i < responses ? "10" : "30";
            export.patient(id, cohort).infusions(id, SIX).knowing(column, level);
            export.totals(id, cohort.equals("OCD") ? "YBOCS" : "MADRS", "-1:30 18:" + endpoint);
        }
    }

    private static SmallExport ybocs(SmallExport export, String id, String totals) {
        return export.patient(id, "OCD").infusions(id, SIX).totals(id, "YBOCS", totals);
    }

    private Comparison compare(SmallExport export) throws IOException {
        return Walk.compare(export.writeTo(folder));
    }
}
