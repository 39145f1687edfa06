/**
 * Who was treated, analysed, responded and remitted, by each rule, at the endpoint and for the first time.
 */
package org.infusionoutcomes.comparison.response;
