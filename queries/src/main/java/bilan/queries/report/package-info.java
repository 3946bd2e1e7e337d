/** A Markdown bilan becomes a document: its blocks in their order, and what stands around them. */
@NullMarked
package bilan.queries.report;

import org.jspecify.annotations.NullMarked;
