/**
 * What the room hands on: the table of numbers and, beside it, what no table holds: curves, the shares of subgroups,
 * single patients, models that were refused.
 */
package org.infusionoutcomes.comparison.result;
