/**
 * Reference cases of scores: one, two and several samples, repeated measures.
 */
package org.infusionoutcomes.verification.score;
