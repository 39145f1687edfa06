/**
 * The rows of the table of numbers that belong together, read as one thing: a share with its interval, a contrast, a
 * curve. Takes {@code Numbers}, gives records; computes nothing that a report would have to answer for.
 *
 * <p>May import {@code comparison} and {@code plan}.
 */
package org.infusionoutcomes.report.reading;
