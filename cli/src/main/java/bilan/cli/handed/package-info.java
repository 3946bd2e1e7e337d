/** Files of bilans that people hand in again: what they are, and what became of their figures. */
@NullMarked
package bilan.cli.handed;

import org.jspecify.annotations.NullMarked;
