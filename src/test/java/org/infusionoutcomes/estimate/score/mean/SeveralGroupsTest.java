package org.infusionoutcomes.estimate.score.mean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.infusionoutcomes.estimate.score.rank.KruskalWallis;
import org.junit.jupiter.api.Test;

class SeveralGroupsTest {

    /** By hand: groups 1 2 3 and 2 3 4: between 1.5, within 4 on 4; F 1.5. Two routes: the square of Student's t. */
    @Test
    void varianceOfTwoGroupsIsStudentsTestSquared() {
        double[] first = {1, 2, 3};
        double[] second = {2, 3, 4};
        FTest test = FTest.anova(List.of(first, second)).orElseThrow();
        StudentTest student = StudentTest.independent(first, second, 0.95).orElseThrow();
        assertEquals(1.5, test.f(), 1e-14);
        assertEquals(student.t() * student.t(), test.f(), 1e-14);
        assertEquals(student.p(), test.p(), 1e-14);
    }

    /** By hand: ranks 1 2 | 3 4 with sums 3 and 7: 12/20 (4.5 + 24.5) - 15 = 2.4. */
    @Test
    void kruskalAgreesWithHandWorkedExample() {
        List<double[]> groups = List.of(new double[] {1, 2}, new double[] {5, 9});
        assertEquals(2.4, KruskalWallis.of(groups).orElseThrow().chisq(), 1e-13);
    }

    /** By hand: of three pairs of people two are in the same order and one is not: (2 - 1) / 3. */
    @Test
    void kendallAgreesWithHandWorkedExample() {
        double[] first = {1, 2, 3};
        assertEquals(1 / 3.0, Correlation.kendall(first, new double[] {1, 3, 2}).orElseThrow(), 1e-15);
        assertEquals(Optional.empty(), Correlation.of(first, first, 0.95));
    }

    @Test
    void refusesPairsOfDifferentLength() {
        double[] one = {1};
        var e = assertThrows(IllegalArgumentException.class, () -> Correlation.kendall(one, new double[] {1, 2}));
        assertEquals("Pairs need two values each, got 1 and 2", e.getMessage());
    }

    @Test
    void isEmptyWhereTermsDetermineEachOther() {
        double[][] twice = {{1, 1}, {1, 1}, {1, 1}};
        assertEquals(Optional.empty(), LinearModel.fit(new double[] {1, 2, 3}, twice));
    }
}
