/** A file as sheets, rows and cells, and what is asked of them, whatever its format is. */
@NullMarked
package bilan.pipelines.sheet;

import org.jspecify.annotations.NullMarked;
