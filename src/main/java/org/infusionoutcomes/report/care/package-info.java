/**
 * What is said of the treatment itself: what was given, what it did besides, and what was given again.
 */
package org.infusionoutcomes.report.care;
