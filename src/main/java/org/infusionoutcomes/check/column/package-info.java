/**
 * One class a column that several rules judge: what it may hold, and what becomes of a row where it holds something
 * else.
 */
package org.infusionoutcomes.check.column;
