/** What a decision changes, in rows and euros, and what a person is asked before it holds. */
@NullMarked
package bilan.pipelines.warehouse.plan;

import org.jspecify.annotations.NullMarked;
