/** Declared checks asked about the rows of a delivery, and the rows that they find impossible. */
@NullMarked
package bilan.pipelines.warehouse.checking;

import org.jspecify.annotations.NullMarked;
