/** Bilan of a federation: figures of many networks that another engine reckoned. */
@NullMarked
package bilan.queries.report.federation;

import org.jspecify.annotations.NullMarked;
