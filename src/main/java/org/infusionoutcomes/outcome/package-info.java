/**
 * Room: what became of each course.
 *
 * <p>Takes courses and the plan; gives the course table and, for each relapse rule and estimand, the follow-up of every
 * responder, whole or of those who enter by a narrower bar, the interval in which each event lies, and the follow-up as
 * if all had been seen on one grid of visits; on request a course whole ({@code derived}). A course is known by its
 * number only; no patient's id comes this far. May import {@code course} and the shelf {@code plan}. Judging one course
 * is a pure function of that course and the plan, so courses are judged on as many threads as there are, each writing
 * its own places.
 */
package org.infusionoutcomes.outcome;
