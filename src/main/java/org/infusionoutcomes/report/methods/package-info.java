/**
 * The plan in sentences: the definition that computes is the definition that is printed.
 *
 * <p>Takes a {@code Plan}, gives topics with sentences. May import {@code plan} alone. A test changes every value of
 * the plan and finds the change in the text.
 */
package org.infusionoutcomes.report.methods;
