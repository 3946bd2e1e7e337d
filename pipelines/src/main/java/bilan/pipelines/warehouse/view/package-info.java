/** The views that everybody reads, and the names of places that they resolve. */
@NullMarked
package bilan.pipelines.warehouse.view;

import org.jspecify.annotations.NullMarked;
