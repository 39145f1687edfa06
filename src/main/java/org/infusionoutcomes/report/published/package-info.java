/**
 * What a report says that is to be published: tables of what may be shown, each number that may not marked as such.
 *
 * <p>Takes a {@code Comparison} that went through disclosure, gives sections. May import {@code plan}, {@code
 * comparison}, {@code figure} and {@code report.document}.
 */
package org.infusionoutcomes.report.published;
