package bilan.pipelines.sheet;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the person who calls knows better than detection.
 *
 * @param encoding of a text file; null to detect
 * @param delimiter of a text file; null to detect
 * @param unfolded bytes to which one part of a zipped file may inflate
 */
public record ReadOptions(
    @Nullable Charset encoding, @Nullable Character delimiter, long unfolded) {

  /** What a part of a workbook may inflate to unless a person says otherwise. */
  public static final long UNFOLDED = 200L * 1024 * 1024;

  public static final ReadOptions DETECT = new ReadOptions(null, null);

  public ReadOptions(@Nullable Charset encoding, @Nullable Character delimiter) {
    this(encoding, delimiter, UNFOLDED);
  }
}
