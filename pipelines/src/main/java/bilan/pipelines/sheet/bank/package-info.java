/** Statements of banks for accounting software, CAMT.053 and OFX, read as a sheet. */
@NullMarked
package bilan.pipelines.sheet.bank;

import org.jspecify.annotations.NullMarked;
