package bilan.cli.session;

import bilan.text.Message;
import bilan.yaml.YamlMap;
import java.util.List;

/**
 * When the warehouse is backed up before something is ingested.
 *
 * @param keep how many backups stay, at least 1
 */
public record BackupPolicy(Before beforeIngest, int keep) {

  /** When a command that ingests makes a backup first. */
  public enum Before {
    NEVER,
    /** Unless there is one of the same day. */
    DAILY,
    ALWAYS
  }

  private static final int TWO_WEEKS = 14;

  static BackupPolicy read(YamlMap map) {
    String word = map.choice("before_ingest", List.of("never", "daily", "always"));
    int keep = map.integer("keep", TWO_WEEKS);
    if (keep < 1) {
      map.problem("keep", Message.of("cli.bad_keep", keep), null);
    }
    Before before =
        switch (word == null ? "" : word) {
          case "daily" -> Before.DAILY;
          case "always" -> Before.ALWAYS;
          default -> Before.NEVER;
        };
    return new BackupPolicy(before, keep);
  }
}
