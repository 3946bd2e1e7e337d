/** Unattended exports: the inbox, the outputs of jobs, their manifest, and the log of runs. */
@NullMarked
package bilan.cli.export;

import org.jspecify.annotations.NullMarked;
