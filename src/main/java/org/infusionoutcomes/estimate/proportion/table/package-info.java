/**
 * Tables of counts: takes two by two, stratified and larger tables, gives tests of association and of trend, and odds
 * ratios. May import {@code estimate}, {@code estimate.proportion}, commons-math3 and the JDK.
 */
package org.infusionoutcomes.estimate.proportion.table;
