/** Rejected rows, exported, corrected in a spreadsheet and sent back: through the front door. */
@NullMarked
package bilan.corrections;

import org.jspecify.annotations.NullMarked;
