package bilan.word;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import bilan.testing.Presence;
import bilan.testing.WithOffice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that our contents name, before any office program has reckoned them, are the pages. */
@Deep
@WithOffice
class ContentsPagesTest {

  private static final Pattern ENTRY = Pattern.compile("^(.*\\D)[ .]*?(\\d{1,3})$");

  @TempDir Path folder;

  private record Entry(String heading, int page) {}

  @Test
  void theyAreThoseOfLibreOffice() throws Exception {
    Presence.of(hasLettersOfCalibri(), "a font with letters as wide as those of Calibri");
    List<String> bilans = List.of("retrospective", "annual", "grants", "priorities");
    Cli cli = SampleWorkspace.in(folder);
    for (String bilan : bilans) {
      String years = bilan.equals("annual") ? "--year 2022" : "--years 2020..2022";
      must(cli, "report " + bilan + " " + years + " -o " + bilan + ".docx");
    }
    Soffice.convert(folder, "pdf", bilans.stream().map(one -> one + ".docx").toList());
    int entries = 0;
    List<String> others = new ArrayList<>();
    for (String bilan : bilans) {
      List<Entry> contents = contents(WordEdit.open(folder.resolve(bilan + ".docx")));
      List<List<String>> pages = pages(folder.resolve("libre/" + bilan + ".pdf"));
      entries += contents.size();
      for (Entry entry : contents) {
        if (!isOn(pages, entry.page(), entry.heading())) {
          others.add(bilan + ": " + entry);
          assertThat(
                  isOn(pages, entry.page() - 1, entry.heading())
                      || isOn(pages, entry.page() + 1, entry.heading()))
              .as("%s of %s is nowhere near", entry, bilan)
              .isTrue();
        }
      }
    }
    assertThat(entries).isGreaterThan(30);
    assertThat(others).as("one in thirty may be a page off").hasSizeLessThanOrEqualTo(entries / 30);
  }

  private static List<Entry> contents(WordEdit word) {
    List<Entry> entries = new ArrayList<>();
    for (var paragraph : WordEdit.all(WordEdit.all(word.body(), "sdtContent").get(0), "p")) {
      Matcher entry = ENTRY.matcher(WordEdit.words(paragraph));
      if (entry.matches()) {
        entries.add(new Entry(plain(entry.group(1)), Integer.parseInt(entry.group(2))));
      }
    }
    return entries;
  }

  private static List<List<String>> pages(Path pdf) throws Exception {
    List<List<String>> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document).lines().map(ContentsPagesTest::plain).toList());
      }
    }
    return pages;
  }

  /** A long heading goes on in a second line. */
  private static boolean isOn(List<List<String>> pages, int page, String heading) {
    return page >= 1
        && page <= pages.size()
        && pages.get(page - 1).stream()
            .anyMatch(line -> line.length() > 4 && heading.startsWith(line));
  }

  private static String plain(String words) {
    return words.replaceAll("[\\s\\h]+", " ").strip();
  }

  private static boolean hasLettersOfCalibri() throws Exception {
    Process match = new ProcessBuilder("fc-match", "Calibri").redirectErrorStream(true).start();
    String font = new String(match.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return match.waitFor() == 0 && (font.contains("Carlito") || font.contains("Calibri"));
  }

  private static void must(Cli cli, String line) throws Exception {
    Cli.Result result = cli.run(line.split(" ", -1));
    assertThat(result.exit()).as(line + result.err()).isZero();
  }
}
