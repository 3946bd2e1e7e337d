/** A Markdown bilan becomes a document: headings, prose, tables, charts, key figures. */
@NullMarked
package bilan.queries.report;

import org.jspecify.annotations.NullMarked;
