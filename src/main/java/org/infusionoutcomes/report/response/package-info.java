/**
 * What is said of who was treated and analysed, and of who responded and remitted.
 */
package org.infusionoutcomes.report.response;
