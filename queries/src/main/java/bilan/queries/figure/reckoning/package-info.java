/**
 * The sums of figures over rows: declarations compiled to SQL, asked once, added up, with what the
 * rows lack.
 */
@NullMarked
package bilan.queries.figure.reckoning;

import org.jspecify.annotations.NullMarked;
