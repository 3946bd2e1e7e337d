/** Web pages that call themselves spreadsheets: their tables. */
@NullMarked
package bilan.pipelines.sheet.html;

import org.jspecify.annotations.NullMarked;
