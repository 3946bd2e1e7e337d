/**
 * What all blocks of a document share while it is composed: figures and answers, their cells, ids,
 * colours and numbers.
 */
@NullMarked
package bilan.queries.report.composition;

import org.jspecify.annotations.NullMarked;
