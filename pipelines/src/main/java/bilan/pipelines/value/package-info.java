/** Text becomes a date, an amount, a count, a duration, an identifier: French first. */
@NullMarked
package bilan.pipelines.value;

import org.jspecify.annotations.NullMarked;
