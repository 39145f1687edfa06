package org.infusionoutcomes.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.infusionoutcomes.comparison.result.SinglePatients.Sample;
import org.junit.jupiter.api.Test;

class PatientSamplesTest {

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Test
    void fewAreAllShown() {
        assertThat(PatientSamples.evenly(numbers(3), 5)).isEqualTo(new Sample<>(3, List.of(0, 1, 2)));
        assertThat(PatientSamples.evenly(numbers(0), 5)).isEqualTo(new Sample<>(0, List.of()));
    }

    /** Five pieces of ten have their middles at 1, 3, 5, 7, 9; three of eight at 1.33, 4 and 6.67. */
    @Test
    void manyAreTakenFromTheMiddlesOfEvenPieces() {
        assertThat(PatientSamples.evenly(numbers(10), 5)).isEqualTo(new Sample<>(10, List.of(1, 3, 5, 7, 9)));
        assertThat(PatientSamples.evenly(numbers(8), 3)).isEqualTo(new Sample<>(8, List.of(1, 4, 6)));
    }
}
