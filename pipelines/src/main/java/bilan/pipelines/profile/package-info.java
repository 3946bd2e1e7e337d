/** How one sender's spreadsheets become rows, as a profile file says it. */
@NullMarked
package bilan.pipelines.profile;

import org.jspecify.annotations.NullMarked;
