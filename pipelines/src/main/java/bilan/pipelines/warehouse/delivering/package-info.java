/**
 * One transaction each for a delivery, a workbook of corrections and an undo: taken in, decided,
 * kept unless something refuses it or asks; and what the warehouse remembers of them.
 */
@NullMarked
package bilan.pipelines.warehouse.delivering;

import org.jspecify.annotations.NullMarked;
