/**
 * A first look at any answer, with Tablesaw; loaded only when asked for, since it takes 0.4 s, and
 * never on the way of a figure that a bilan prints.
 */
@NullMarked
package bilan.queries.explore;

import org.jspecify.annotations.NullMarked;
