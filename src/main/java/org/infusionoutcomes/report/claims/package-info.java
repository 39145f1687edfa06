/**
 * What clinics say of ketamine infusions, and what this export answers: one claim in neutral words, how it was looked
 * at, and the answer with numbers and interval, or why the data cannot give one.
 *
 * <p>Takes {@code Material}, gives sentences. May import {@code plan}, {@code comparison}, {@code figure} and the words
 * and readings of {@code report}; computes nothing.
 */
package org.infusionoutcomes.report.claims;
