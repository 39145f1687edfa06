/**
 * What is said of the same question under other choices: other rules, relapse known only between visits, fewer visits.
 */
package org.infusionoutcomes.report.choice;
