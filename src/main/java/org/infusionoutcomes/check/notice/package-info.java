/**
 * What a reader should know of an export whose rows are all in order: cohorts and patients of whom something is
 * missing, ids that look alike.
 */
package org.infusionoutcomes.check.notice;
