/** What is wrong with grants, planted in associations of which nothing is wrong. */
@NullMarked
package bilan.grants;

import org.jspecify.annotations.NullMarked;
