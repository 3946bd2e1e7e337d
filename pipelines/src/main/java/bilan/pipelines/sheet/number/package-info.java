/**
 * Numbers and dates as spreadsheet files keep them: digits, serial numbers, ISO dates, number
 * formats.
 */
@NullMarked
package bilan.pipelines.sheet.number;

import org.jspecify.annotations.NullMarked;
