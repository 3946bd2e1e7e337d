/** Which rows count: pure rules over small summaries, without SQL or POI. */
@NullMarked
package bilan.pipelines.delivery;

import org.jspecify.annotations.NullMarked;
