/** InventedFacts of an invented network, before anyone writes them into a spreadsheet. */
@NullMarked
package bilan.sample.network;

import org.jspecify.annotations.NullMarked;
