/** Rows of a delivery and those that it meets: whose they are, what they cover, how they agree. */
@NullMarked
package bilan.pipelines.warehouse.meeting;

import org.jspecify.annotations.NullMarked;
