/**
 * What a figure means and when two compare: periods, month states, perimeter, additivity, rounding.
 */
@NullMarked
package bilan.queries.figure;

import org.jspecify.annotations.NullMarked;
