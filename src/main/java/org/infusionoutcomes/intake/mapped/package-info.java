/**
 * A mapping laid over the records of an export: canonical rows come out.
 *
 * <p>Takes a {@link org.infusionoutcomes.intake.mapping.Mapping} and records, gives the rows that {@code check} reads, one
 * after another, with days in place of visit labels and calendar dates. Rows that the mapping leaves out are counted;
 * rows without a day are set aside with the place in their own file. No date goes further than this.
 *
 * <p>Built on four packages, each of which imports only those before it: {@code file}, {@code column}, {@code day} and
 * {@code line}.
 */
package org.infusionoutcomes.intake.mapped;
