/** One delivery, one transaction: taken in, decided, kept unless something refuses it or asks. */
@NullMarked
package bilan.pipelines.warehouse.delivering;

import org.jspecify.annotations.NullMarked;
