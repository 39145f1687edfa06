/**
 * Room: one infusion series of one patient.
 *
 * <p>Takes the columns of {@code check} and the plan; gives a {@link org.infusionoutcomes.course.Course} a patient: its
 * induction, further infusions and readable totals. May import {@code check} and the shelf {@code plan}. Exists so that
 * the definitions of section 3 stand in one place and nothing after it looks at rows.
 */
package org.infusionoutcomes.course;
