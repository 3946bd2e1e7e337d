/** The workbook of a bilan as Excel and LibreOffice read it. */
@NullMarked
package bilan.excel;

import org.jspecify.annotations.NullMarked;
