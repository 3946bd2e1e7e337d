package bilan.pipelines.reading;

import bilan.pipelines.model.Fix;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers equal rejected rows of one file, and finds what was corrected of them before. */
final class RejectNumbers {

  private final Fix.Following following;
  private final Map<Key, Integer> seen = new HashMap<>();

  private record Key(String table, long rawHash) {}

  private final RejectedParents parents;

  RejectNumbers(Fix.Following following, RejectedParents parents) {
    this.following = following;
    this.parents = parents;
  }

  /** Numbers of the rejected rows on which other rows hang. */
  RejectedParents parents() {
    return parents;
  }

  /** Which of the rejected rows with this hash it is, from 1. */
  int next(String table, long rawHash) {
    return seen.merge(new Key(table, rawHash), 1, Integer::sum);
  }

  @Nullable Fix fix(String table, long rawHash, int occurrence) {
    return following.of(table, rawHash, occurrence);
  }
}
