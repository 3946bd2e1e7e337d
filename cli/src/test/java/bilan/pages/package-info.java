/** What a reader meets on the pages of the pdf and of the html, by the front door. */
@NullMarked
package bilan.pages;

import org.jspecify.annotations.NullMarked;
