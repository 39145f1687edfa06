/**
 * A synthetic clinic: an export in the layout that {@code intake} reads, made from a seed.
 *
 * <p>Takes a number of patients and a seed, gives four tables. May import {@code press}, through which it writes, and nothing
 * else of the program: what it invents must not follow from how the program judges. The only place with random numbers.
 *
 * <p><b>All of it is invented and proves nothing.</b> The model and its numbers were chosen so that the export has the shape of
 * a clinic's and the report something to show; nothing about ketamine can be learned from it.
 */
package org.infusionoutcomes.simulation;
