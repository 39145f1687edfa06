package org.infusionoutcomes.comparison.comparable;

import java.util.Arrays;
import java.util.List;

/**
 * The different combinations of covariates' levels that some rows have, numbered from 0 in rising order. A registry has
 * few of them beside its patients, so a model of the covariates sums over these.
 */
final class LevelPatterns {

    private final int[] ofPlace;
    private final int[][] levels;

    private LevelPatterns(int[] ofPlace, int[][] levels) {
        this.ofPlace = ofPlace;
        this.levels = levels;
    }

    /** The patterns of some rows, of whom every covariate is known. */
    static LevelPatterns of(List<Covariate> covariates, int... rows) {
        int[] patterns = new int[rows.length];
        int count = Math.min(1, rows.length);
        for (Covariate covariate : covariates) {
            int[] level = Arrays.stream(rows).map(covariate.level()).toArray();
            count = refine(patterns, count, level);
        }
        int[][] levels = new int[count][];
        for (int i = 0; i < rows.length; i++) {
            if (levels[patterns[i]] == null) {
                int row = rows[i];
                levels[patterns[i]] = covariates.stream()
                        .mapToInt(covariate -> covariate.level().applyAsInt(row))
                        .toArray();
            }
        }
        return new LevelPatterns(patterns, levels);
    }

    /** Divides patterns by one level more; returns how many there are then. */
    private static int refine(int[] patterns, int count, int[] level) {
        int width = Arrays.stream(level).max().orElse(0) + 1;
        int[] number = new int[count * width];
        for (int i = 0; i < patterns.length; i++) {
            number[patterns[i] * width + level[i]] = 1;
        }
        int next = 0;
        for (int i = 0; i < number.length; i++) {
            next += number[i];
            number[i] = next - 1;
        }
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = number[patterns[i] * width + level[i]];
        }
        return next;
    }

    /** How many there are. */
    int count() {
        return levels.length;
    }

    /** The pattern of the i-th of the rows. */
    int of(int i) {
        return ofPlace[i];
    }

    /** The level of a covariate in a pattern. */
    int level(int pattern, int covariate) {
        return levels[pattern][covariate];
    }
}
