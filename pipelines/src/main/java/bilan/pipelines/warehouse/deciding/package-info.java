/**
 * Which rows count: decided for a new delivery, and again when something is taken away or renamed;
 * what that changes, in rows and euros, and what a person is asked before it holds.
 */
@NullMarked
package bilan.pipelines.warehouse.deciding;

import org.jspecify.annotations.NullMarked;
