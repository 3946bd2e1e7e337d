/** Columns that changed: since the last delivery, and from one sheet to the next. */
@NullMarked
package bilan.pipelines.drift;

import org.jspecify.annotations.NullMarked;
