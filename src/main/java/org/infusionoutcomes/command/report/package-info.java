/**
 * The report on an export, what may be published of it, and what changed between two reports.
 */
package org.infusionoutcomes.command.report;
