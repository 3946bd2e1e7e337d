/**
 * Checks, each a question in SQL that a file declares: asked about the rows of a delivery, of which
 * some are found impossible.
 */
@NullMarked
package bilan.pipelines.warehouse.checking;

import org.jspecify.annotations.NullMarked;
