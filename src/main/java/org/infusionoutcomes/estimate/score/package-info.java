/**
 * Scores: takes two measurements of a person, gives reliable change; means and ranks of samples have packages of their own.
 * May import {@code estimate}, commons-math3 and the JDK.
 */
package org.infusionoutcomes.estimate.score;
