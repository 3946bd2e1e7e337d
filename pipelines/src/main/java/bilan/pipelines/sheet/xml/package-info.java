/** The XML of spreadsheet files, pulled event by event. */
@NullMarked
package bilan.pipelines.sheet.xml;

import org.jspecify.annotations.NullMarked;
