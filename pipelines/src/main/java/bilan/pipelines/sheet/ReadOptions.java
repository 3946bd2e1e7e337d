package bilan.pipelines.sheet;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * What the person who calls knows better than detection.
 *
 * @param encoding of a text file; null to detect
 * @param delimiter of a text file; null to detect
 */
public record ReadOptions(@Nullable Charset encoding, @Nullable Character delimiter) {

  public static final ReadOptions DETECT = new ReadOptions(null, null);
}
