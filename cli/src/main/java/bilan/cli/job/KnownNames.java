package bilan.cli.job;

import java.util.Collection;

/** Names that a job may use, by what they name. */
public interface KnownNames {

  /** Those of one kind. */
  Collection<String> of(JobPiece.Kind kind);
}
