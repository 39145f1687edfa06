package org.infusionoutcomes.dataset;

/** Days as CDISC counts them: the day of the first infusion is 1, the day before it -1; there is no day 0. */
final class StudyDay {

    private StudyDay() {}

    /** The study day of a day counted from the first infusion. */
    static int of(int day) {
        return day < 0 ? day : day + 1;
    }
}
