/**
 * Scales as the plan describes them: what their totals may be and what response is, and how items make a total.
 */
package org.infusionoutcomes.plan.scale;
