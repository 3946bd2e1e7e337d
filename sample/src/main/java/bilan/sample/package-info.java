/** The sample: an invented network, written as the spreadsheets that people would send. */
@NullMarked
package bilan.sample;

import org.jspecify.annotations.NullMarked;
