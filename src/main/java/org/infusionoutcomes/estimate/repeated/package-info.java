/**
 * Repeated measures: takes scores of people at visits, some missing, gives the mixed model for repeated measures. May
 * import {@code estimate}, commons-math3 and the JDK.
 */
package org.infusionoutcomes.estimate.repeated;
