/** Workbooks of Excel 2003 in one XML file. */
@NullMarked
package bilan.pipelines.sheet.spreadsheetml;

import org.jspecify.annotations.NullMarked;
