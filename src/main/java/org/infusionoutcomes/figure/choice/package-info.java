/**
 * The same question under other choices: relapse rules, and every line of the sensitivity grid.
 */
package org.infusionoutcomes.figure.choice;
