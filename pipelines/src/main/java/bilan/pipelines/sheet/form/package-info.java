/** Workbooks that the program makes for people to fill in or to correct. */
@NullMarked
package bilan.pipelines.sheet.form;

import org.jspecify.annotations.NullMarked;
