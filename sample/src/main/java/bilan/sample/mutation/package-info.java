/** Cells changed to other values that a person might have written, and what cannot be read. */
@NullMarked
package bilan.sample.mutation;

import org.jspecify.annotations.NullMarked;
