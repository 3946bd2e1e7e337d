package bilan.corpora;

import org.jspecify.annotations.Nullable;

/** What is known of another reader. */
interface Rules {

  /** Whether two cells that are written differently say the same. */
  boolean isSame(String mine, String theirs);

  /** What a cell of theirs would be, were it not for what is known of that reader. */
  String asOurs(String theirs);

  /** Why a cell differs; null if it should not. */
  @Nullable Known why(String mine, String theirs);

  /** Why all cells of a sheet stand elsewhere, in the same order; null if they should not. */
  @Nullable Known whyMoved();
}
