/**
 * A mapping laid over the records of an export: canonical rows come out.
 *
 * <p>Takes a {@link org.infusionoutcomes.intake.mapping.Mapping} and records, gives the rows that {@code check} reads, one
 * after another, with days in place of visit labels and calendar dates. Rows that the mapping leaves out are counted;
 * rows without a day are set aside with the place in their own file. No date goes further than this.
 */
package org.infusionoutcomes.intake.mapped;
