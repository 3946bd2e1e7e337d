/**
 * The oracle: every figure, table and sentence of a bilan by its own arithmetic, and the comparison
 * with what was printed.
 */
@NullMarked
package bilan.sample.expected;

import org.jspecify.annotations.NullMarked;
