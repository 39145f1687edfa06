/**
 * What a mapping file declares: from which files, sheets and columns each canonical table comes.
 *
 * <p>Takes YAML, gives a {@link org.infusionoutcomes.intake.mapping.Mapping} or a mistake with its line and column.
 * Nothing here looks at data: every word about them is declared, in the file or in the preset that it extends, and a
 * line without effect is a mistake.
 */
package org.infusionoutcomes.intake.mapping;
