/** Profiles written for a person: of a file that was understood, and of one that was not. */
@NullMarked
package bilan.pipelines.draft;

import org.jspecify.annotations.NullMarked;
