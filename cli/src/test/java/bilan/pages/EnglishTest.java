package bilan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Slow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code --lang en} no word is French but those that people sent. */
@Slow
class EnglishTest {

  /** Accents, small words and spacing of French. */
  private static final Pattern FRENCH =
      Pattern.compile(
          "(?U)(?i)[àâçéèêëîïôöûùœ«»]|n\\.c\\.| [:;!?](?= |$)|\\d %"
              + "|\\b(?:le|la|les|des|du|aux?|une?|et|ou|dans|sur|pour|avec|sans|qui|que|est"
              + "|sont|ne|pas|mois|depuis|aucune?|lieux?|chiffres?)\\b");

  /** Views hold also what the program writes, and words that it has in both languages. */
  private static final Set<String> OURS =
      Set.of("what", "cause", "cure", "level", "customer_kind", "dataset");

  @TempDir static Path folder;

  private static Cli cli;
  private static List<String> written;

  @BeforeAll
  static void report() throws IOException {
    cli = SampleWorkspace.in(folder);
    for (String bilan : List.of("retrospective", "grants", "priorities")) {
      english("report " + bilan + " --years 2020..2022 -f md -o out/");
    }
    english("report annual --year 2022 -f md -o out/");
    written = written();
  }

  @Test
  void aDocumentIsEnglish() throws IOException {
    List<String> french = new ArrayList<>();
    for (String bilan :
        List.of(
            "retrospective-2020-2022", "grants-2020-2022", "priorities-2020-2022", "annual-2022")) {
      String file = bilan + "-en.md";
      french(Files.readString(folder.resolve("out").resolve(file)))
          .forEach(line -> french.add(file + ": " + line));
    }
    assertThat(french).isEmpty();
  }

  @Test
  void notAvailableHasOneSpelling() throws IOException {
    english("report retrospective --years 2020..2022 -f docx -o out/");
    try (ZipFile docx =
            new ZipFile(folder.resolve("out/retrospective-2020-2022-en.docx").toFile());
        InputStream notes = docx.getInputStream(docx.getEntry("word/footnotes.xml"))) {
      String words = new String(notes.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(words).contains("n/a: 2021 is partial").doesNotContain("N/a");
    }
  }

  @Test
  void whatCommandsSayIsEnglish() {
    for (String words :
        List.of(
            "status",
            "rejects",
            "query",
            "report",
            "deliveries",
            "status --json",
            "trace sales_excl_tax.2022 -f md",
            "trace sales_excl_tax.2022 --left-out -f md")) {
      assertThat(french(english(words))).as(words).isEmpty();
    }
  }

  /** The lines that are not English, without what people wrote. */
  private static List<String> french(String document) {
    String text =
        document
            .replace("&amp;", "&")
            .replaceAll("&#39;|&apos;", "'")
            .replace("&quot;", "\"")
            // Sheets and columns are quoted by their names.
            .replaceAll("“[^”]*”", "~")
            .replaceAll("[\\\\*]", "")
            .replaceAll("[\u00a0\u202f]", " ");
    for (String word : written) {
      if (text.contains(word)) {
        text = text.replaceAll("(?U)(?<!\\w)" + Pattern.quote(word) + "(?!\\w)", "~");
      }
    }
    return text.lines().filter(line -> FRENCH.matcher(line).find()).distinct().toList();
  }

  /** Columns that one question unites: the plan of all of them takes more memory than one may. */
  private static final int AT_ONCE = 80;

  /** Each text of each view, the longest first. */
  private static List<String> written() {
    List<String> selects = new ArrayList<>();
    for (String line : english("query --schema -f csv").lines().skip(1).toList()) {
      String[] column = line.split(",", 4);
      String name = "\"" + column[1] + "\"";
      if (column[2].startsWith("VARCHAR") && !OURS.contains(column[1])) {
        String one = column[2].endsWith("[]") ? "unnest(" + name + ")" : name;
        selects.add("select " + one + "::varchar as word from \"" + column[0] + "\"");
      }
    }
    Set<String> words =
        new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(w -> w));
    for (int from = 0; from < selects.size(); from += AT_ONCE) {
      words.addAll(words(selects.subList(from, Math.min(from + AT_ONCE, selects.size()))));
    }
    return List.copyOf(words);
  }

  private static Set<String> words(List<String> selects) {
    String sql =
        "select distinct unnest(string_split(replace(word, chr(13), ''), chr(10))) as word from ("
            + String.join(" union all ", selects)
            + ") where word <> 'non affecté'";
    Cli.Result result = cli.run("query", "--sql", sql, "-f", "json", "--lang", "en");
    assertThat(result.exit()).as(result.err()).isZero();
    Set<String> words = new TreeSet<>();
    for (MatchResult cell :
        Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(result.out()).results().toList()) {
      String word = cell.group(1).replaceAll("\\\\(.)", "$1").replaceAll("[*]", "");
      if (word.length() > 2) {
        words.add(word.replaceAll("[\u00a0\u202f]", " ").strip());
      }
    }
    return words;
  }

  private static String english(String words) {
    List<String> typed = new ArrayList<>(List.of(words.split(" ")));
    typed.addAll(List.of("--lang", "en"));
    Cli.Result result = cli.run(typed.toArray(String[]::new));
    assertThat(result.exit()).as(words + result.err()).isZero();
    return result.out();
  }
}
