/**
 * Cox's model where events compete: takes people with causes and their covariates, gives Fine and Gray's model of the
 * subdistribution hazard. May import {@code estimate}, {@code estimate.survival}, {@code estimate.cox}, commons-math3 and
 * the JDK.
 */
package org.infusionoutcomes.estimate.cox.competing;
