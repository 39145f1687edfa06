package org.infusionoutcomes.comparison.result;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Single patients for the figures that draw them one by one: nothing of each but what is drawn, in an order of their
 * values, which says nothing of when they came. Only for a report that is not published.
 *
 * @param cohorts in the plan's order
 */
public record SinglePatients(List<OfCohort> cohorts) {

    /** In a cohort of more nobody is drawn alone: no figure of it could be read. */
    public static final int MOST_PATIENTS = 10_000;

    /** Copies the list, so that nobody can change it later. */
    public SinglePatients {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * Patients of one cohort.
     *
     * @param cohort its name
     * @param bars those with an endpoint, the most improved first
     * @param profiles those with a total at a visit, by their improvement at the last visit, then at the one before
     * @param lanes all analysed, the longest course first
     */
    public record OfCohort(String cohort, Sample<Bar> bars, Sample<Profile> profiles, Sample<Lane> lanes) {}

    /**
     * Some out of many.
     *
     * @param of how many there are
     * @param shown so many as can be read, evenly from the first to the last of all in their order
     */
    public record Sample<T>(int of, List<T> shown) {
        /** Copies the list, so that nobody can change it later. */
        public Sample {
            shown = List.copyOf(shown);
        }
    }

    /**
     * The improvement of one patient at the endpoint.
     *
     * @param improvement percent of baseline
     * @param isResponse whether it is a response on the patient's primary instrument
     */
    public record Bar(double improvement, boolean isResponse) {}

    /**
     * The improvements of one patient.
     *
     * @param improvements percent of baseline, one a visit, empty where the patient was not seen
     */
    public record Profile(List<OptionalDouble> improvements) {
        /** Copies the list, so that nobody can change it later. */
        public Profile {
            improvements = List.copyOf(improvements);
        }
    }

    /**
     * The course of one patient, in days from the first infusion.
     *
     * @param induction days of the induction's infusions
     * @param further days of the infusions after it
     * @param endpoint day of the endpoint
     * @param isResponse whether the endpoint is a response
     * @param relapse day of the relapse under the primary rule and estimand
     * @param end day of the last infusion or total
     */
    public record Lane(
            List<Integer> induction,
            List<Integer> further,
            OptionalInt endpoint,
            boolean isResponse,
            OptionalInt relapse,
            int end) {
        /** Copies the lists, so that nobody can change them later. */
        public Lane {
            induction = List.copyOf(induction);
            further = List.copyOf(further);
        }
    }
}
