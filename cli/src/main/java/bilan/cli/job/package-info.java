/** Jobs of unattended exports, as {@code bilan.yaml} declares them. */
@NullMarked
package bilan.cli.job;

import org.jspecify.annotations.NullMarked;
