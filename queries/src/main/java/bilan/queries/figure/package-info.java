/**
 * Figures as their files declare them: relation, formula, lacks, words; and one printed figure with
 * its change.
 */
@NullMarked
package bilan.queries.figure;

import org.jspecify.annotations.NullMarked;
