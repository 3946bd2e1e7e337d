package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The layout by which files of other seasons and other names are known: the headers of each sheet
 * without years, months and days.
 *
 * @param key equal for files of one layout; empty for a file without headers
 * @param headers of the file, as they stand in it
 */
public record LayoutPrint(String key, List<String> headers) {

  private static final Pattern PERIOD =
      Pattern.compile(
          "\\d+|\\b(janv(ier)?|fe?v(r(ier)?)?|mars|avr(il)?|mai|juin|juil(let)?|aout|sept(embre)?"
              + "|oct(obre)?|nov(embre)?|dec(embre)?|lun(di)?|mar(di)?|mer(credi)?|jeu(di)?"
              + "|ven(dredi)?|sam(edi)?|dim(anche)?)\\b");

  public LayoutPrint {
    headers = List.copyOf(headers);
  }

  /** The layout of the sheets that are read; like sheets count once. */
  public static LayoutPrint of(List<SheetHead> heads) {
    List<String> headers = new ArrayList<>();
    TreeSet<String> sheets = new TreeSet<>();
    for (SheetHead head : heads) {
      int header = HeaderGuess.of(head);
      TreeSet<String> words = new TreeSet<>();
      for (Row row : head.rows()) {
        if (header > 0 && row.number() == header) {
          for (SheetCell cell : row.cells()) {
            String text = cell.isWords() ? Objects.toString(cell.text(), "") : "";
            headers.add(text);
            words.add(folded(text));
          }
        }
      }
      words.remove("");
      sheets.add(String.join("\u001f", words));
    }
    sheets.remove("");
    byte[] all = String.join("\u001e", sheets).getBytes(StandardCharsets.UTF_8);
    return new LayoutPrint(
        sheets.isEmpty() ? "" : UUID.nameUUIDFromBytes(all).toString().substring(0, 13), headers);
  }

  /** The header of this file that was another's of this layout, of another period perhaps. */
  public String header(String other) {
    String plain = folded(other);
    return headers.stream()
        .filter(own -> !plain.isEmpty() && folded(own).equals(plain))
        .findFirst()
        .orElse(other);
  }

  private static String folded(String header) {
    return PERIOD
        .matcher(Headers.normalise(header))
        .replaceAll(" ")
        .replaceAll("[^\\p{L}%€]+", " ")
        .strip();
  }
}
