/**
 * One fiscal year as the accountant keeps it, and the statements of the bank that agree with it.
 */
@NullMarked
package bilan.sample.ledger;

import org.jspecify.annotations.NullMarked;
