/**
 * Labelled files and the score of a program that reads them, as {@code tools/score} prints it. A
 * file goes through the command line, and what counts afterwards is compared with its label.
 */
@NullMarked
package bilan.score;

import org.jspecify.annotations.NullMarked;
