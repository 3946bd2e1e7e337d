/** Spreadsheets as tabs of cells, written in the kinds of files that people send. */
@NullMarked
package bilan.sample.book;

import org.jspecify.annotations.NullMarked;
