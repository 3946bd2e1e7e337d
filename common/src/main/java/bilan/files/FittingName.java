package bilan.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that every file system takes: none is longer than 255 bytes, holds what Windows forbids, or
 * is that of a device of Windows.
 */
public final class FittingName {

  private static final int LONGEST = 255;
  private static final int LONGEST_ENDING = 12;

  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}<>:\"/\\\\|?*]+");
  private static final Pattern ENDS = Pattern.compile("[. ]+$");
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(\\..*)?");

  private FittingName() {}

  /** A name that the program made of titles, dates or words of people, as any system takes it. */
  public static String portable(String name) {
    String plain = ENDS.matcher(FORBIDDEN.matcher(name).replaceAll("-")).replaceAll("");
    Matcher device = DEVICE.matcher(plain);
    if (device.matches()) {
      String ending = device.group(2);
      return device.group(1) + "-" + (ending == null ? "" : ending);
    }
    return plain.isEmpty() ? "-" : plain;
  }

  /** Whether Windows would write a file of this name into one of its devices. */
  public static boolean isDevice(Path file) {
    return file.getFileSystem().getSeparator().equals("\\")
        && DEVICE.matcher(String.valueOf(file.getFileName())).matches();
  }

  /** A path that nothing bears yet: a number is put before the ending of one that is taken. */
  public static Path free(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot < 1 ? name : name.substring(0, dot);
    String end = dot < 1 ? "" : name.substring(dot);
    Path free = file;
    for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
      free = file.resolveSibling(stem + "-" + number + end);
    }
    return free;
  }

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
