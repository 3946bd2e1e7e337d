package bilan.queries.render;

import bilan.text.Catalogue;
import bilan.text.Lang;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample document to look at. */
final class Preview {
  public static void main(String[] args) throws Exception {
    Path dir = Files.createDirectories(Path.of(args[0]));
    for (Format format : Format.values()) {
      if (format != Format.PDF) {
        String name = DocumentFormat.fileName(SampleDocument.whole(), format);
        Files.write(
            dir.resolve(name),
            DocumentFormat.write(SampleDocument.whole(), format, new Catalogue(Lang.FR)));
      }
    }
  }
}
