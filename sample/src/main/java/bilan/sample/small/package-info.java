/**
 * The invented association of {@code sample-small}, whose director types as she likes: its maker,
 * its files, and its figures by an arithmetic of their own.
 */
@NullMarked
package bilan.sample.small;

import org.jspecify.annotations.NullMarked;
