package bilan.files;

import java.nio.charset.StandardCharsets;

/** Names that a file system takes: none is longer than 255 bytes. */
public final class FittingName {

  private static final int LONGEST = 255;
  private static final int LONGEST_ENDING = 12;

  private FittingName() {}

  /**
   * A name cut in front of its ending where it leaves too little room.
   *
   * @param more bytes that are to stand around it
   */
  public static String cut(String name, int more) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 1 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
    String stem = name.substring(0, name.length() - ending.length());
    while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST - more) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }
}
