package org.infusionoutcomes.comparison.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NestedSetsTest {

    private final NestedSets sets = new NestedSets(new SmallCounts(10));

    @Test
    void aSmallSizeIsNotShownAndNobodyIs() {
        assertThat(sets.admit(1)).isFalse();
        assertThat(sets.admit(10)).isFalse();
        assertThat(sets.admit(11)).isTrue();
        assertThat(sets.admit(0)).isTrue();
    }

    /** 100 analysed, 94 with an endpoint: 6 without one. */
    @Test
    void aSizeIsNotShownThatDiffersByFewFromAnother() {
        assertThat(sets.admit(100)).isTrue();
        assertThat(sets.admit(94)).isFalse();
        assertThat(sets.admit(89)).isTrue();
        assertThat(sets.admit(100)).isTrue();
    }

    @Test
    void allAreShownOrNone() {
        assertThat(sets.admit(List.of(50L, 45L))).isFalse();
        assertThat(sets.admit(45)).isTrue();
    }
}
