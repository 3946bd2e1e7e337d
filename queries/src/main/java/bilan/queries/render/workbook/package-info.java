/** Tables and documents as an Excel workbook: typed cells, live formulas, native charts. */
@NullMarked
package bilan.queries.render.workbook;

import org.jspecify.annotations.NullMarked;
