package bilan.files;

import java.nio.charset.StandardCharsets;

/** Names that a file system takes: none is longer than 255 bytes. */
public final class FittingName {

  private static final int LONGEST = 255;

  private FittingName() {}

  /**
   * The beginning of a name, cut where it leaves too little room.
   *
   * @param more bytes that are to stand around it
   */
  public static String cut(String name, int more) {
    String cut = name;
    while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST - more) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut;
  }

  /** A name cut in front of its ending, such as {@code .csv}. */
  public static String cutStem(String name, int more) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 1 ? "" : cut(name.substring(dot), LONGEST - LONGEST / 5);
    int taken = ending.getBytes(StandardCharsets.UTF_8).length;
    return cut(dot < 1 ? name : name.substring(0, dot), more + taken) + ending;
  }
}
