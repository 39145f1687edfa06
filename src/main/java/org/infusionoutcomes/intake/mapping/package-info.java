/**
 * What a mapping declares: from which files, sheets and columns each canonical table comes.
 *
 * <p>Records that {@code mapping.reading} makes of a file and {@code mapped} lays over data. Of the packages beside them
 * they know {@code mapping.file} only, for places in messages.
 */
package org.infusionoutcomes.intake.mapping;
