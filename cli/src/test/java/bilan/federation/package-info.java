/** What leaves a workspace for others, and what comes back of many networks. */
@NullMarked
package bilan.federation;

import org.jspecify.annotations.NullMarked;
