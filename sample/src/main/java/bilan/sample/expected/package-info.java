/**
 * The oracle: every figure and table of a bilan by its own arithmetic, and the comparison with what
 * was printed.
 */
@NullMarked
package bilan.sample.expected;

import org.jspecify.annotations.NullMarked;
