/**
 * What is said, as pages: the report as one HTML file.
 */
package org.infusionoutcomes.press.page;
