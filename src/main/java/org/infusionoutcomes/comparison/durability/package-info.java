/**
 * How long responders stayed well: the main curve, further infusions as a competing event, relapse known only between
 * visits, and the same answer under other choices.
 */
package org.infusionoutcomes.comparison.durability;
