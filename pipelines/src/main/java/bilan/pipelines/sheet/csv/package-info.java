/**
 * Text files whose columns are parted by a character: their dialect, their records, what was cut in
 * them. The only package that knows Commons CSV.
 */
@NullMarked
package bilan.pipelines.sheet.csv;

import org.jspecify.annotations.NullMarked;
