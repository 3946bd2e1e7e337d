/**
 * The outcome of ingesting a file in text and JSON, and the questions and lines to type that
 * follow.
 */
@NullMarked
package bilan.cli.ingest;

import org.jspecify.annotations.NullMarked;
