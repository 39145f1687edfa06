/**
 * What a researcher needs beside the report: its methods in half a page, and where each item of STROBE and RECORD is
 * answered.
 *
 * <p>Takes the numbers, the plan that ran and the provenance; gives text in Markdown.
 */
package org.infusionoutcomes.report.research;
