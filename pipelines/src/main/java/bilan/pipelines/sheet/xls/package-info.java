/** Workbooks of Excel 97 to 2003, read by POI. */
@NullMarked
package bilan.pipelines.sheet.xls;

import org.jspecify.annotations.NullMarked;
