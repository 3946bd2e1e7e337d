/** The cells of one column: how they are read, decided from the column as a whole. */
@NullMarked
package bilan.pipelines.typing;

import org.jspecify.annotations.NullMarked;
