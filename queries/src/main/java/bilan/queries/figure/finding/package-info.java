/** The value of a figure with its state and reasons, and whether two years of it compare. */
@NullMarked
package bilan.queries.figure.finding;

import org.jspecify.annotations.NullMarked;
