/** Rows and figures as other programs take them: Parquet, a data package, a semantic model. */
@NullMarked
package bilan.queries.exchange;

import org.jspecify.annotations.NullMarked;
