/**
 * One transaction each for a delivery, a workbook of corrections and an undo: taken in, decided,
 * kept unless something refuses it or asks.
 */
@NullMarked
package bilan.pipelines.warehouse.delivering;

import org.jspecify.annotations.NullMarked;
