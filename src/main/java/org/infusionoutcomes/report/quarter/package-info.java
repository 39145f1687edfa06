/**
 * What is said quarter after quarter, of what changed, and of patients whose endpoint has not come.
 */
package org.infusionoutcomes.report.quarter;
