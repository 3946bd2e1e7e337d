/**
 * Which rows count: decided for a new delivery, and again when something is taken away or renamed.
 */
@NullMarked
package bilan.pipelines.warehouse.deciding;

import org.jspecify.annotations.NullMarked;
