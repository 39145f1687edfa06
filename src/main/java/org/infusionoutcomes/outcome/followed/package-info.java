/**
 * Who is followed, from when, for how long and how it ended: by rule, estimand, entry and clock.
 */
package org.infusionoutcomes.outcome.followed;
