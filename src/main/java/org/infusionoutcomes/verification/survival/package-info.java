/**
 * Reference cases of times: curves, tests between them, hazards, interval censoring, competing events.
 */
package org.infusionoutcomes.verification.survival;
