/** Which line of the bank pays which receipt of a grant, by steps that stand in a file. */
@NullMarked
package bilan.queries.matching;

import org.jspecify.annotations.NullMarked;
