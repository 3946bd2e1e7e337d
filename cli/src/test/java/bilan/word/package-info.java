/** A bilan edited in Word or LibreOffice and refreshed, through the front door. */
@NullMarked
package bilan.word;

import org.jspecify.annotations.NullMarked;
