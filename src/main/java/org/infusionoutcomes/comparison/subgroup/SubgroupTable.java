package org.infusionoutcomes.comparison.subgroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.comparison.cohort.CourseRows;
import org.infusionoutcomes.comparison.cohort.Difference;
import org.infusionoutcomes.comparison.cohort.Division;
import org.infusionoutcomes.comparison.number.Key;
import org.infusionoutcomes.comparison.number.Rows;
import org.infusionoutcomes.comparison.result.Subgroup;
import org.infusionoutcomes.estimate.ChiSquaredTest;
import org.infusionoutcomes.estimate.Heterogeneity;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.group.HazardRatio;
import org.infusionoutcomes.plan.Plan;

/** Response and relapse on every level of one division: each cohort against its reference level, and the cohorts side by side. */
final class SubgroupTable {

    static final String ANALYSIS = "subgroup";

    private final Plan plan;
    private final Division division;
    private final SubgroupCell[][] cells;
    private final FollowUps[][] followUps;
    private final int first;
    private final int second;

    private SubgroupTable(Plan plan, Division division, CourseRows rows) {
        this.plan = plan;
        this.division = division;
        int levels = division.levels().size();
        this.cells = new SubgroupCell[plan.cohortNames().size()][levels];
        this.followUps = new FollowUps[cells.length][levels];
        this.first = plan.cohortNames().indexOf(plan.compare().get(0));
        this.second = plan.cohortNames().indexOf(plan.compare().get(1));
        fill(rows);
    }

    static SubgroupTable of(Division division, CourseRows rows, Plan plan) {
        return new SubgroupTable(plan, division, rows);
    }

    private void fill(CourseRows rows) {
        for (SubgroupCell[] cohort : cells) {
            for (int l = 0; l < cohort.length; l++) {
                cohort[l] = new SubgroupCell();
            }
        }
        for (int row = 0; row < rows.count(); row++) {
            if (division.level(row) != Division.UNKNOWN) {
                cells[rows.cohort(row)][division.level(row)].add(rows, row);
            }
        }
        for (int c = 0; c < cells.length; c++) {
            for (int l = 0; l < cells[c].length; l++) {
                followUps[c][l] = cells[c][l].followUps();
            }
        }
    }

    Division division() {
        return division;
    }

    /** What the report needs to know of the division. */
    Subgroup subgroup() {
        return new Subgroup(division.name(), division.levels(), division.isAtEndpoint());
    }

    /** The name of a level as the table of numbers has it. */
    String group(int level) {
        return subgroup().group(level);
    }

    Rows rows() {
        Rows rows = new Rows(plan.confidence());
        for (int l = 0; l < division.levels().size(); l++) {
            for (int c = 0; c < cells.length; c++) {
                if (cells[c][l].n() > 0) {
                    addCohort(rows, c, l);
                }
            }
            if (cells[first][l].n() > 0 && cells[second][l].n() > 0) {
                addComparison(rows, l);
            }
        }
        return rows;
    }

    private void addCohort(Rows rows, int cohort, int level) {
        Key key = Key.of(ANALYSIS, plan.cohortNames().get(cohort)).group(group(level));
        if (!division.isAtEndpoint()) {
            SubgroupCell cell = cells[cohort][level];
            rows.addShare(key, "", cell.events(), cell.n());
            if (level > 0) {
                SubgroupCell reference = cells[cohort][0];
                new Difference(cell.events(), cell.n(), reference.events(), reference.n())
                        .addTo(rows, key, "difference", "difference_");
            }
        }
        addRelapse(rows, relapse(key), cohort, level);
    }

    private void addRelapse(Rows rows, Key relapse, int cohort, int level) {
        rows.add(relapse, "n", followUps[cohort][level].size());
        rows.add(relapse, "events", SubgroupCell.relapses(followUps[cohort][level]));
        if (level > 0) {
            addRatio(rows, relapse, followUps[cohort][level], followUps[cohort][0]);
        }
    }

    private void addComparison(Rows rows, int level) {
        Key key = comparison().group(group(level));
        if (!division.isAtEndpoint()) {
            SubgroupCell one = cells[first][level];
            SubgroupCell other = cells[second][level];
            new Difference(one.events(), one.n(), other.events(), other.n()).addTo(rows, key, "estimate", "");
        }
        addRatio(rows, relapse(key), followUps[first][level], followUps[second][level]);
    }

    private void addRatio(Rows rows, Key key, FollowUps one, FollowUps other) {
        Optional<HazardRatio> ratio = SubgroupCell.hazardRatio(one, other, plan.confidence());
        rows.add(key, "hazard_ratio", SubgroupCell.ratio(ratio));
        rows.addInterval(key, "hazard_ratio_", ratio.map(HazardRatio::interval));
    }

    /** The key of the test whether the cohorts' difference is the same on every level. */
    Key interactionKey() {
        return comparison().group(division.name());
    }

    Key relapse(Key key) {
        return key.rule(plan.durability().primaryRule().key())
                .estimand(plan.durability().estimand().key());
    }

    private Key comparison() {
        return Key.of(ANALYSIS, plan.comparisonName());
    }

    /**
     * Whether the difference in response between the cohorts is the same on every level where both have patients enough:
     * Cochran's Q of the differences, with Agresti's and Caffo's shares and variances.
     */
    Optional<ChiSquaredTest> responseInteraction() {
        List<Double> estimates = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int l = 0; l < division.levels().size() && !division.isAtEndpoint(); l++) {
            SubgroupCell one = cells[first][l];
            SubgroupCell other = cells[second][l];
            if (one.isEnough(plan.reporting()) && other.isEnough(plan.reporting())) {
                estimates.add(one.adjustedShare() - other.adjustedShare());
                errors.add(Math.sqrt(one.adjustedVariance() + other.adjustedVariance()));
            }
        }
        return Heterogeneity.test(array(estimates), array(errors));
    }

    /**
     * Whether the hazard ratio of the cohorts is the same on every level where both have responders and relapses enough:
     * Wald's test in Cox's model stratified by level.
     */
    Optional<ChiSquaredTest> relapseInteraction() {
        List<Double> estimates = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int l = 0; l < division.levels().size(); l++) {
            FollowUps one = followUps[first][l];
            FollowUps other = followUps[second][l];
            if (SubgroupCell.isEnough(one, plan.reporting()) && SubgroupCell.isEnough(other, plan.reporting())) {
                SubgroupCell.hazardRatio(one, other, plan.confidence()).ifPresent(ratio -> {
                    estimates.add(ratio.logRatio());
                    errors.add(ratio.standardError());
                });
            }
        }
        return Heterogeneity.test(array(estimates), array(errors));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
