/**
 * A file becomes sheets, rows and cells: the only package that knows POI, Commons CSV and the ODS
 * reader.
 */
@NullMarked
package bilan.pipelines.sheet;

import org.jspecify.annotations.NullMarked;
