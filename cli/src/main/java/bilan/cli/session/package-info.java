/**
 * One run of one command: its options, its workspace, its surroundings, and what stops it put into
 * sentences.
 */
@NullMarked
package bilan.cli.session;

import org.jspecify.annotations.NullMarked;
