package bilan.corpora;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What stands in the parts of an Excel file that other readers take otherwise.
 *
 * @param unnumbered whether a row has no number
 * @param inlineValue whether a cell of inline text has a value too, or one instead
 * @param byChance whether a formula asks for chance or the time
 */
record Facts(boolean unnumbered, boolean inlineValue, boolean byChance) {

  private static final Pattern UNNUMBERED =
      Pattern.compile("<(?:\\w+:)?row(?=[\\s/>])(?![^>]*\\sr=)");
  private static final Pattern INLINE_VALUE =
      Pattern.compile(
          "<(?:\\w+:)?c\\s[^>]*\\bt=\"inlineStr\"[^/>]*>(?:(?!</(?:\\w+:)?c>|<(?:\\w+:)?is).)*?<(?:\\w+:)?v[\\s>]",
          Pattern.DOTALL);

  private static final Pattern BY_CHANCE =
      Pattern.compile("<(?:\\w+:)?f[ >][^<]*\\b(?:RAND|RANDBETWEEN|NOW|TODAY)\\(");

  static Facts of(Path file) throws IOException {
    boolean unnumbered = false;
    boolean inlineValue = false;
    boolean byChance = false;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : zip.stream().filter(e -> e.getName().contains("sheet")).toList()) {
        String xml = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        unnumbered |= UNNUMBERED.matcher(xml).find();
        inlineValue |= INLINE_VALUE.matcher(xml).find();
        byChance |= BY_CHANCE.matcher(xml).find();
      }
    } catch (ZipException e) {
      return new Facts(false, false, false); // of another format
    }
    return new Facts(unnumbered, inlineValue, byChance);
  }
}
