/** How people here write amounts, durations, days and months. */
@NullMarked
package bilan.sample.french;

import org.jspecify.annotations.NullMarked;
