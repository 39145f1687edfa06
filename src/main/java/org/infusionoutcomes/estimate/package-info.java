/**
 * The statistics shelf: numbers in, records out.
 *
 * <p>Takes arrays of numbers and counts; gives estimates, intervals and tests, each a record. It knows nothing of
 * patients, cohorts or plans, so every result can be held against R. May import commons-math3 and the JDK only. Families
 * have packages of their own; what they share (an interval, the normal and chi-squared tails) is here.
 *
 * <p>What is not defined is an empty {@link java.util.Optional}, never NaN. No result depends on a random number, on the
 * clock, the locale or the number of threads.
 */
package org.infusionoutcomes.estimate;
