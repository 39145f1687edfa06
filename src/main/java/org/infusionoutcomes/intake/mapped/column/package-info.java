/** Columns of sources: where those that a mapping names stand in a header, and what their cells mean. */
package org.infusionoutcomes.intake.mapped.column;
