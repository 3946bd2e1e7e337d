/** What banks write for accounting software, as a sheet: CAMT.053 and OFX. */
@NullMarked
package bilan.pipelines.sheet.bank;

import org.jspecify.annotations.NullMarked;
