/** What is wrong with grants, by rules that stand in files. */
@NullMarked
package bilan.queries.anomaly;

import org.jspecify.annotations.NullMarked;
