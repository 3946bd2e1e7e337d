package bilan.pipelines;

import bilan.pipelines.sheet.ReadOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace settles for its pipelines.
 *
 * @param warehouse the DuckDB file
 * @param keyFile where the secret for hashing persons lies (made at first use, mode 0600)
 * @param ownProfiles folder of the organisation's profiles; null if there is none
 * @param organisation its SIRET and RNA, those that are set
 * @param maxRejects a number of rows or a share like {@code 1%}; null for max(1 %, 3 rows)
 * @param patience how long to wait for a busy warehouse
 * @param unfolded bytes to which one part of a zipped spreadsheet may inflate
 * @param firstMonth of the fiscal year, 1 to 12
 * @param keptSources datasets of which the ingested files are kept
 */
public record Settings(
    Path warehouse,
    Path keyFile,
    @Nullable Path ownProfiles,
    List<String> organisation,
    @Nullable String maxRejects,
    Duration patience,
    long unfolded,
    int firstMonth,
    Set<String> keptSources) {

  public Settings {
    keptSources = Set.copyOf(keptSources);
  }

  /** What one part may inflate to unless the workspace says otherwise. */
  public static final long UNFOLDED = ReadOptions.UNFOLDED;

  /** The same for another warehouse, of which no file is kept; limits are those of its commands. */
  Settings of(Path other) {
    return new Settings(
        other, keyFile, ownProfiles, organisation, null, patience, unfolded, firstMonth, Set.of());
  }
}
