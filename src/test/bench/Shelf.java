import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.infusionoutcomes.estimate.cox.CoxModel;
import org.infusionoutcomes.estimate.cox.competing.SubdistributionHazard;
import org.infusionoutcomes.estimate.interval.Intervals;
import org.infusionoutcomes.estimate.interval.Turnbull;
import org.infusionoutcomes.estimate.survival.FollowUps;
import org.infusionoutcomes.estimate.survival.Subjects;
import org.infusionoutcomes.estimate.survival.group.GrayTest;
import org.infusionoutcomes.estimate.survival.group.HazardRatio;

/**
 * How long the statistics take that grow with the number of responders. From the project's folder, after the build:
 * {@code java -cp target/infusion-outcomes.jar src/test/bench/Shelf.java}
 */
class Shelf {

    public static void main(String[] arguments) {
        for (int round = 0; round < 2; round++) {
            for (int n : new int[] {1_000, 10_000, 100_000, 300_000}) {
                System.out.printf(
                        Locale.ROOT,
                        "%d responders: Cox %d ms, of three covariates %d ms, Gray %d ms, Fine-Gray %d ms, NPMLE %d ms%n",
                        n,
                        cox(n),
                        covariates(n),
                        gray(n),
                        fineGray(n),
                        npmle(n));
            }
        }
    }

    private static long cox(int n) {
        FollowUps first = followUps(n / 2, 1);
        FollowUps second = followUps(n / 2, 2);
        return milliseconds(() -> HazardRatio.of(first, second, 0.95));
    }

    private static long covariates(int n) {
        Subjects people = people(n, 2);
        double[][] x = x(n);
        return milliseconds(() -> CoxModel.of(people, x).fit().orElseThrow());
    }

    private static long fineGray(int n) {
        Subjects people = people(n, 3);
        double[][] x = x(n);
        return milliseconds(() -> SubdistributionHazard.fit(people, x, 1).orElseThrow());
    }

    private static Subjects people(int n, int causes) {
        SplittableRandom random = new SplittableRandom(6);
        return Subjects.of(
                random.ints(n, 0, 400).asDoubleStream().toArray(),
                random.ints(n, 0, causes).toArray());
    }

    private static double[][] x(int n) {
        SplittableRandom random = new SplittableRandom(7);
        double[][] x = new double[n][];
        for (int i = 0; i < n; i++) {
            x[i] = new double[] {random.nextInt(2), random.nextInt(2), random.nextDouble()};
        }
        return x;
    }

    private static long gray(int n) {
        List<FollowUps> groups = List.of(followUps(n / 2, 3), followUps(n / 2, 4));
        return milliseconds(() -> GrayTest.test(groups));
    }

    private static long npmle(int n) {
        SplittableRandom random = new SplittableRandom(5);
        double[] left = new double[n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++) {
            left[i] = random.nextInt(400);
            right[i] = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : left[i] + 1 + random.nextInt(60);
        }
        return milliseconds(() -> Turnbull.estimate(Intervals.of(left, right)));
    }

    private static FollowUps followUps(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] days = new int[n];
        byte[] causes = new byte[n];
        for (int i = 0; i < n; i++) {
            days[i] = random.nextInt(400);
            causes[i] = (byte) random.nextInt(3);
        }
        return FollowUps.ofDays(days, causes, n);
    }

    private static long milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
