/** What is asked of a reading, what is known before it, and the line to type it again. */
@NullMarked
package bilan.pipelines.request;

import org.jspecify.annotations.NullMarked;
