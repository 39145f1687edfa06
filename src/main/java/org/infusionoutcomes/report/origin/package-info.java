/**
 * Where the report comes from: the data's quality, the definitions that ran, and what it was made with.
 */
package org.infusionoutcomes.report.origin;
