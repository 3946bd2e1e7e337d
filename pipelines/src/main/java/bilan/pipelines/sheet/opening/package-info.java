/** A file opened by what it holds: the only package that knows the formats. */
@NullMarked
package bilan.pipelines.sheet.opening;

import org.jspecify.annotations.NullMarked;
