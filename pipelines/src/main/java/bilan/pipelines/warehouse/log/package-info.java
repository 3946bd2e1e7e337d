/** What the warehouse remembers of deliveries. */
@NullMarked
package bilan.pipelines.warehouse.log;

import org.jspecify.annotations.NullMarked;
