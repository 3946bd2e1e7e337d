/** What people may type to do harm, from a spreadsheet through the warehouse into every format. */
@NullMarked
package bilan.hostile;

import org.jspecify.annotations.NullMarked;
