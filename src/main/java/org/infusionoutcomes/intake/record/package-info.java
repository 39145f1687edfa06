/**
 * Tables of any shape as records of text: what a mapping is laid over.
 *
 * <p>Takes a file or a sheet of it, gives the names of its columns and then record after record, reusing one object.
 * A format is one reader here or in a package of its own; what a column means is declared elsewhere.
 */
package org.infusionoutcomes.intake.record;
