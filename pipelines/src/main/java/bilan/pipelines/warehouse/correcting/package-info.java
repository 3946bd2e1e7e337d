/** Rejected rows that wait, and the workbooks of corrections that answer them. */
@NullMarked
package bilan.pipelines.warehouse.correcting;

import org.jspecify.annotations.NullMarked;
