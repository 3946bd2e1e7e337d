package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.Shell;
import bilan.sample.printed.PrintedFigure;
import bilan.sample.small.Association;
import bilan.sample.small.AssociationFiles;
import bilan.sample.small.ExpectedAssociation;
import bilan.testing.Deep;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From files as a director types them to her bilan, in as many commands as she has patience for;
 * every question is answered by a line that was printed, and every figure is compared with an
 * arithmetic of its own.
 */
@Deep
class SmallSampleTest {

  private static final Path FILES = Path.of("../sample-small").toAbsolutePath().normalize();

  /** The most that a newcomer is asked to type. */
  private static final int COMMANDS = 15;

  /** The place that each file is of, by a word of its name: what only a person knows. */
  private static final Map<String, String> PLACES =
      Map.of(
          "Canal",
          Association.CAFE,
          "caisse",
          Association.CAFE,
          "Fabrique",
          Association.FABRIQUE,
          "Bellevue",
          Association.BELLEVUE);

  /** Where the file stands in a printed line. */
  private static final int FILE = 3;

  private static final Pattern LINE = Pattern.compile("(bilan ingest .+?)(?: ; |$)");

  private static final int SEPTEMBER = 9;
  private static final int YEAR = 4;

  @TempDir Path folder;

  private int commands;
  private Cli cli;

  @Test
  void fifteenCommandsMakeTheBilanOfWhatIsTrue() throws IOException {
    Association truth =
        AssociationFiles.generate(AssociationFiles.COMMITTED, folder.resolve("files"));
    cli = Cli.in(Files.createDirectory(folder.resolve("association")));
    must("init", ".");
    for (String line : answers(run("ingest", FILES.toString()))) {
      List<String> words = Shell.words(line);
      must(words.subList(1, words.size()).toArray(String[]::new));
    }
    must("report", "retrospective", "--years", "2023..2025", "-f", "json,pdf", "-o", "exports/");
    Path exports = folder.resolve("association/exports");
    String json = Files.readString(exports.resolve("retrospective-2023-2025.json"));
    assertThat(commands).isLessThanOrEqualTo(COMMANDS);
    ExpectedAssociation expected = new ExpectedAssociation(truth);
    assertThat(differences(PrintedFigure.read(json), expected)).isEmpty();
    for (String figure : List.of("new_declared", "memberships")) {
      String csv = must("figure", figure, "--by", "year", "--years", "2023..2025", "-f", "csv");
      for (int year : Association.YEARS) {
        assertThat(csv).contains(year + "," + expected.value(figure, year, null) + "\n");
      }
    }
    assertThat(lines(exports.resolve("retrospective-2023-2025.pdf")))
        .as("a full stop stands behind its figure, and not on the next line")
        .isNotEmpty()
        .doesNotContain(".", ",", ";");
    for (int year : Association.YEARS) {
      BigDecimal café = expected.value("activities", year, Association.CAFE);
      BigDecimal bellevue = expected.value("activities", year, Association.BELLEVUE);
      BigDecimal known = bellevue == null ? café : café.add(bellevue);
      assertThat(must("trace", "activities." + year + ":known"))
          .containsPattern("Valeur +" + known + "\n")
          .contains("les lignes redonnent le chiffre");
      assertThat(json).contains("\"activities." + year + ":known\"");
    }
    assertThat(json.replaceAll("[\\u00a0\\u202f]", " ")).contains(firstPage(truth, expected));
    theAccountsAddUp(expected);
    assertThat(json).doesNotContain("places-by-month");
    assertThat(must("rejects")).doesNotContain(".xlsx").doesNotContain(".csv");
  }

  /** The same files, of an association whose years begin in September. */
  @Test
  void everyFigureIsTrueInYearsFromSeptember() throws IOException {
    Association truth =
        AssociationFiles.generate(AssociationFiles.COMMITTED, folder.resolve("files"));
    cli = Cli.in(Files.createDirectory(folder.resolve("association")));
    must("init", ".");
    Path settings = cli.folder().resolve("bilan.yaml");
    Files.writeString(
        settings, Files.readString(settings).replace("first_month: 1 ", "first_month: 9 "));
    for (String line : answers(run("ingest", FILES.toString()))) {
      List<String> words = Shell.words(line);
      must(words.subList(1, words.size()).toArray(String[]::new));
    }
    assertThat(must("rejects")).doesNotContain(".xlsx").doesNotContain(".csv");
    must("report", "retrospective", "--years", "2023-2026", "-f", "json", "-o", "exports/");
    String json = Files.readString(cli.folder().resolve("exports/retrospective-2023-2026.json"));
    ExpectedAssociation expected = new ExpectedAssociation(truth, SEPTEMBER);
    assertThat(differences(PrintedFigure.read(json), expected)).isEmpty();
    String csv = must("query", "income-statement", "-p", "years=2023-2026", "-f", "csv");
    for (int year : Association.YEARS) {
      BigDecimal spent = expected.booked(year, "6").setScale(2);
      assertThat(csv)
          .contains(year + "-" + (year + 1) + ",Charges,Total des charges," + spent + "\n");
    }
  }

  /** What a stranger asks of the first page: how many places, who came, the cost, what ends. */
  private static List<String> firstPage(Association truth, ExpectedAssociation expected) {
    int last = Association.YEARS.get(Association.YEARS.size() - 1);
    List<String> said = new ArrayList<>();
    said.add("le réseau compte " + expected.value("places_open", last, null) + " lieux ouverts.");
    said.add(
        expected.value("people_identified", last, Association.BELLEVUE)
            + " personnes différentes ("
            + Association.BELLEVUE
            + ")");
    said.add(expected.value("new_declared", last, null) + " (partiel) venaient pour la première");
    BigDecimal spent = expected.booked(last, "6");
    BigDecimal earned = expected.booked(last, "7");
    said.add(
        "nos charges s’élèvent à "
            + euros(spent)
            + " et le résultat à "
            + euros(earned.subtract(spent))
            + ".");
    said.add("Les ressources propres représentent ");
    for (Association.Grant grant : truth.grants()) {
      if (grant.year() == last) {
        long alike = truth.grants().stream().filter(g -> isAlike(g, grant)).count();
        String purpose = grant.purpose() + (alike < 2 ? "" : ", " + last);
        said.add(purpose + " (31/12/" + last + ", " + euros(grant.awarded()) + ")");
      }
    }
    said.add(
        "La suite : Travaux de la cuisine (2e trimestre 2025, reporté, nouvelle date à fixer)");
    return said;
  }

  private static boolean isAlike(Association.Grant one, Association.Grant other) {
    return one.funder().equals(other.funder()) && one.purpose().equals(other.purpose());
  }

  /** {@code −1 339 €}, rounded half up. */
  private static String euros(BigDecimal amount) {
    String digits =
        String.format(Locale.FRANCE, "%,.0f", amount.abs()).replaceAll("[\\u00a0\\u202f]", " ");
    return (amount.signum() < 0 ? "−" : "") + digits + " €";
  }

  /** What the accounts come to, year by year, as the saved query gives it. */
  private void theAccountsAddUp(ExpectedAssociation expected) {
    String csv =
        must("query", "income-statement", "-p", "years=2023..2025", "-f", "csv", "--lang", "en");
    for (int year : Association.YEARS) {
      BigDecimal spent = expected.booked(year, "6");
      BigDecimal earned = expected.booked(year, "7");
      assertThat(csv)
          .contains(year + ",Costs,Total costs," + spent.setScale(2) + "\n")
          .contains(year + ",Income,Total income," + earned.setScale(2) + "\n")
          .contains(
              year + ",Result,Surplus or deficit," + earned.subtract(spent).setScale(2) + "\n");
    }
  }

  /** The printed line that answers each question, chosen by who knows the places. */
  private static List<String> answers(Cli.Result asked) {
    assertThat(asked.exit()).isEqualTo(6);
    List<String> lines = new ArrayList<>();
    for (String said : asked.err().split("\n")) {
      Matcher line = LINE.matcher(said);
      while (line.find()) {
        List<String> words = Shell.words(line.group(1));
        if (words.contains(place(words.get(FILE)))) {
          lines.add(line.group(1));
        }
      }
    }
    long questions = asked.err().lines().filter(said -> said.startsWith("erreur")).count();
    assertThat(lines).hasSize((int) questions);
    return lines;
  }

  private static String place(String file) {
    return PLACES.entrySet().stream()
        .filter(known -> file.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> differences(
      List<PrintedFigure> printed, ExpectedAssociation expected) {
    List<String> differences = new ArrayList<>();
    for (PrintedFigure figure : printed) {
      int year = Integer.parseInt(figure.period().substring(0, YEAR));
      BigDecimal value = expected.value(figure.id(), year, figure.place());
      boolean same =
          value == null
              ? figure.value() == null
              : figure.value() != null && value.compareTo(figure.value()) == 0;
      if (!same) {
        differences.add(figure + " is " + value);
      }
    }
    for (String id : List.of("participations", "passages", "sales_excl_tax", "grants_received")) {
      long years = printed.stream().filter(f -> f.id().equals(id) && f.place() == null).count();
      if (years != Association.YEARS.size()) {
        differences.add(id + " is printed for " + years + " years");
      }
    }
    return differences;
  }

  private static List<String> lines(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).lines().map(String::strip).toList();
    }
  }

  private String must(String... words) {
    Cli.Result result = run(words);
    assertThat(result.exit()).as(String.join(" ", words) + "\n" + result.err()).isZero();
    return result.out();
  }

  private Cli.Result run(String... words) {
    commands++;
    return cli.run(words);
  }
}
