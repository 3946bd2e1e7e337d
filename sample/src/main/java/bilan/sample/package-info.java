/**
 * The invented network of {@code sample-data}: its maker, its files, and every figure by its own
 * arithmetic.
 */
@NullMarked
package bilan.sample;

import org.jspecify.annotations.NullMarked;
