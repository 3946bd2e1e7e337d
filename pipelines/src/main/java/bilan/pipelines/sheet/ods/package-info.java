/** OpenDocument spreadsheets, zipped or as one XML file. */
@NullMarked
package bilan.pipelines.sheet.ods;

import org.jspecify.annotations.NullMarked;
