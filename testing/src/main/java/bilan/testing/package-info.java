/**
 * The kinds of tests, in one place: their tags, the programs that they need, their number of tries.
 */
@NullMarked
package bilan.testing;

import org.jspecify.annotations.NullMarked;
