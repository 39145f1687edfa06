/** Lines of a mapping for single values, and whether any row of the export has these. */
package org.infusionoutcomes.intake.mapped.line;
