/**
 * What was given and what it did besides: infusions, adverse events, further infusions.
 */
package org.infusionoutcomes.comparison.care;
