/** What is true of an invented network, before anyone writes it into a spreadsheet. */
@NullMarked
package bilan.sample.network;

import org.jspecify.annotations.NullMarked;
