/** Cells become tables: headers, totals, sections, months as columns. */
@NullMarked
package bilan.pipelines.layout;

import org.jspecify.annotations.NullMarked;
