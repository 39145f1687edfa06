/**
 * Who came through to the analysis, and who responded and remitted.
 */
package org.infusionoutcomes.figure.response;
