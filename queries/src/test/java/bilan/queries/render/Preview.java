package bilan.queries.render;

import bilan.queries.render.word.WordDocument;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sample document to look at. */
final class Preview {
  public static void main(String[] args) throws Exception {
    Path dir = Files.createDirectories(Path.of(args[0]));
    Wording wording = new Wording(new Catalogue(Lang.FR));
    Files.writeString(
        dir.resolve("sample.html"), HtmlDocument.render(SampleDocument.whole(), wording));
    Files.write(dir.resolve("sample.docx"), WordDocument.render(SampleDocument.whole(), wording));
  }
}
