/**
 * Reference cases of counts: proportions, tables, rates, charts.
 */
package org.infusionoutcomes.verification.count;
