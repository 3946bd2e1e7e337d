/** Workbooks of Excel 2007 and later: POI opens the package, its parts are read as streams. */
@NullMarked
package bilan.pipelines.sheet.xlsx;

import org.jspecify.annotations.NullMarked;
