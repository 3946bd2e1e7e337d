/** Deliveries taken away, and what that changes. */
@NullMarked
package bilan.pipelines.warehouse.undoing;

import org.jspecify.annotations.NullMarked;
