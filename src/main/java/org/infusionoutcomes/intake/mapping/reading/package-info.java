/**
 * Makes a {@link org.infusionoutcomes.intake.mapping.Mapping} of YAML, or a mistake with its line and column.
 *
 * <p>Nothing here looks at data: every word about them is declared, in the file or in the preset that it extends, and a
 * setting that is unknown, contradicts another or has no effect is a mistake.
 */
package org.infusionoutcomes.intake.mapping.reading;
