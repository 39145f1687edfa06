package org.infusionoutcomes.outcome.care;

import java.util.stream.Stream;
import org.infusionoutcomes.course.Course;
import org.infusionoutcomes.course.Infusion;

/** The inductions of some courses: how many infusions, over how many days, at which dose and for how long. */
public final class Delivered {

    /** Clinics offer six infusions over two to three weeks: from the first to the last at least so many days. */
    public static final int FEWEST_DAYS = 14;

    /** And at most so many days from the first to the last of them. */
    public static final int MOST_DAYS = 21;

    private final int full;
    private final long[] bySize;
    private final Counted sizes = new Counted();
    private final Counted days = new Counted();
    private final Counted doses = new Counted();
    private final Counted minutes = new Counted();
    private long infusions;
    private long sooner;
    private long inTime;

    private Delivered(int full) {
        this.full = full;
        this.bySize = new long[full + 2];
    }

    /**
     * Counts the inductions.
     *
     * @param courses with an infusion each
     * @param full infusions of a full induction
     */
    public static Delivered of(Stream<Course> courses, int full) {
        return courses.collect(() -> new Delivered(full), Delivered::add, Delivered::join);
    }

    private void add(Course course) {
        bySize[Math.min(course.inductionSize(), full + 1)]++;
        sizes.add(course.inductionSize());
        for (Infusion infusion : course.induction()) {
            infusions++;
            doses.add(infusion.dose());
            minutes.add(infusion.minutes());
        }
        if (course.inductionSize() >= full) {
            addDays(course.inductionDay(full));
        }
    }

    private void addDays(int toTheLast) {
        days.add(toTheLast);
        sooner += toTheLast < FEWEST_DAYS ? 1 : 0;
        inTime += toTheLast >= FEWEST_DAYS && toTheLast <= MOST_DAYS ? 1 : 0;
    }

    private void join(Delivered other) {
        for (int k = 0; k < bySize.length; k++) {
            bySize[k] += other.bySize[k];
        }
        sizes.addAll(other.sizes);
        days.addAll(other.days);
        doses.addAll(other.doses);
        minutes.addAll(other.minutes);
        infusions += other.infusions;
        sooner += other.sooner;
        inTime += other.inTime;
    }

    /** How many courses. */
    public long courses() {
        return sizes.size();
    }

    /** How many infusions they had in the induction. */
    public long infusions() {
        return infusions;
    }

    /** How many courses had exactly so many; for one more than a full induction, that many or more. */
    public long ofSize(int k) {
        return bySize[k];
    }

    /** How many courses were full. */
    public long complete() {
        return days.size();
    }

    /** Full courses whose last due infusion came before {@link #FEWEST_DAYS} days. */
    public long sooner() {
        return sooner;
    }

    /** Those in which it came from {@link #FEWEST_DAYS} to {@link #MOST_DAYS} days. */
    public long inTime() {
        return inTime;
    }

    /** Infusions of each course. */
    public Counted sizes() {
        return sizes;
    }

    /** Days from the first to the last due infusion of full courses. */
    public Counted days() {
        return days;
    }

    /** Recorded doses in mg per kg, one an infusion. */
    public Counted doses() {
        return doses;
    }

    /** Recorded minutes, one an infusion. */
    public Counted minutes() {
        return minutes;
    }
}
