package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.files.FittingName;
import bilan.testing.Slow;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands on the file system of Windows, as far as DuckDB and POI are not asked for files. */
@Slow
class WindowsFilesTest {

  private static final String SHEET =
      "Date;Lieu;Activité;Participants\r\n01/03/2022;Wazemmes;Atelier;3\r\n";

  private FileSystem windows;
  private Path folder;

  @BeforeEach
  void aWorkspace() throws IOException {
    windows = Jimfs.newFileSystem(Configuration.windows());
    folder = Files.createDirectories(windows.getPath("C:\\Café des fêtes"));
    assertThat(run("init", ".").exit()).isZero();
  }

  @AfterEach
  void close() throws IOException {
    windows.close();
  }

  private Cli.Result run(String... words) {
    return Cli.in(folder).run(words);
  }

  private static Cli.Result good(Cli.Result result) {
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  @ParameterizedTest
  @CsvSource({
    "aux.csv, aux-.csv",
    "CON, CON-",
    "com1.2022.xlsx, com1-.2022.xlsx",
    "lpt¹.txt, lpt¹-.txt",
    "console.csv, console.csv",
    "bilan 12:30.docx, bilan 12-30.docx",
    "'a<b>|c?*\"d\".md', a-b-c-d-.md",
    "'fin. . ', fin",
    "'..', -",
    "ventes/caisse.csv, ventes-caisse.csv"
  })
  void whatIsMadeOfTitlesAndDatesIsANameEverywhere(String made, String portable) {
    assertThat(FittingName.portable(made)).isEqualTo(portable);
    assertThat(folder.resolve(portable).getFileName()).hasToString(portable);
    assertThat(FittingName.portable(portable)).isEqualTo(portable);
  }

  @Test
  void aWorkspaceIsMadeInAFolderAtARootAndDeepDown() throws IOException {
    assertThat(folder.resolve("bilan.yaml")).isRegularFile();
    Path root = windows.getPath("D:\\");
    Files.createDirectories(windows.getPath("C:\\"));
    String deep =
        Stream.generate(() -> "dossier assez long").limit(20).reduce("C:", (a, b) -> a + "\\" + b);
    good(run("init", deep));
    assertThat(windows.getPath(deep, "bilan.yaml")).isRegularFile();
    good(run("init", "sous-dossier\\encore"));
    assertThat(folder.resolve("sous-dossier").resolve("encore").resolve("inbox")).isDirectory();
    good(run("init", "C:\\"));
    Cli atRoot = Cli.in(windows.getPath("C:\\"));
    assertThat(good(atRoot.run()).out()).startsWith("Rien n’est encore importé dans C:\\.");
    assertThat(root.getFileName()).isNull();
  }

  @Test
  void aSheetIsReadByPathsOfBothKindsAndByPatterns() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("recus")).resolve("Mars.CSV"), SHEET);
    Cli.Result typed = good(run("inspect", "recus\\Mars.CSV"));
    assertThat(typed.out()).contains("Mars.CSV").contains("attendance");
    for (String word :
        new String[] {"recus/Mars.CSV", "recus\\*.csv", "C:\\Café des fêtes\\recus\\m?rs.*"}) {
      assertThat(good(run("inspect", word)).out().replace(word, "x"))
          .as(word)
          .isNotEmpty()
          .contains("Mars.CSV");
    }
    assertThat(run("inspect", "recus\\*.xlsx").err()).contains("FILE-12", "« recus\\*.xlsx »");
  }

  @Test
  void resultsGoWhereBackslashesSay() throws IOException {
    Files.writeString(folder.resolve("mars.csv"), SHEET);
    good(run("inspect", "mars.csv", "-f", "html,json", "-o", "exports\\mars\\"));
    assertThat(folder.resolve("exports").resolve("mars").resolve("inspect.html")).isRegularFile();
    good(run("template", "sales", "-o", "exports\\ventes.xlsx"));
    assertThat(folder.resolve("exports").resolve("ventes.xlsx")).isRegularFile();
  }

  @ParameterizedTest
  @CsvSource({
    "aux.xlsx, USAGE-33",
    "exports\\con.xlsx, USAGE-33",
    "a 12:30.xlsx, FILE-13",
    "a?.xlsx, FILE-13"
  })
  void aNameThatWindowsDoesNotTakeIsTold(String typed, String code) {
    Cli.Result refused = run("template", "sales", "-o", typed);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains(code, typed).doesNotContain("INTERNAL");
  }

  /** The launcher of Windows says so; single quotes mean nothing to its shell. */
  @Test
  void aLineToTypeIsQuotedAsTheShellOfWindowsTakesIt() throws IOException {
    Files.writeString(folder.resolve("ma caisse (2022).csv"), SHEET);
    System.setProperty("bilan.shell", "cmd");
    try {
      assertThat(run("ma caisse (2022).csv").err())
          .contains("bilan inspect \"ma caisse (2022).csv\" ; ");
      Files.writeString(folder.resolve("inbox").resolve("a.csv"), SHEET);
      assertThat(good(Cli.in(folder.resolve("exports")).run()).out())
          .contains("bilan ingest ..\\inbox\n");
    } finally {
      System.clearProperty("bilan.shell");
    }
  }

  @Test
  void theWorkspaceIsKeptUnderAnyCapitals() {
    Cli.Result refused = run("template", "sales", "-o", "BILAN.DUCKDB", "--force");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("USAGE-30");
  }

  @Test
  void linesThatEndAsOnWindowsAreRead() throws IOException {
    Path yaml = folder.resolve("bilan.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replace("language: fr", "language: en").replace("\n", "\r\n"));
    assertThat(good(run()).out()).startsWith("Nothing is ingested yet");
  }

  /**
   * Queries and bilans that somebody wrote in an editor of Windows, on a disk that DuckDB reads.
   */
  @Test
  void whatPeopleWriteSaysTheSameWithTheLineEndsOfWindows(@TempDir Path disk) throws IOException {
    Cli cli = Cli.in(disk);
    good(cli.run("init", "."));
    Files.writeString(disk.resolve("mars.csv"), SHEET);
    good(cli.run("ingest", "mars.csv"));
    Path query = disk.resolve("queries/essai.sql");
    Path bilan = disk.resolve("bilans/essai.md");
    String asked =
        "/*\ntitle: {fr: Essai, en: Trial}\ndescription: {fr: \"Combien ?\"}\ncolumns:\n"
            + "  n: {label: Nombre, kind: count, persons: false, additivity: sum}\n*/\n"
            + "select count(*) as n\nfrom attendance\n";
    String told =
        "---\nbilan: essai\ntitle: Essai\n---\n\n# Un\n\nDu texte\nsur deux lignes.\n\n"
            + "```table\nquery: essai\n```\n";
    List<String> said = new ArrayList<>();
    for (String end : List.of("\n", "\r\n")) {
      Files.writeString(query, asked.replace("\n", end));
      Files.writeString(bilan, told.replace("\n", end));
      said.add(good(cli.run("query", "essai")).out());
      said.add(good(cli.run("report", "essai", "--year", "2022", "-f", "md", "-o", "-")).out());
    }
    assertThat(said.get(0)).contains("Nombre");
    assertThat(said.get(1)).contains("Du texte", "| 1 |");
    assertThat(said.subList(2, 4)).isEqualTo(said.subList(0, 2));
  }

  @Test
  void aDocumentThatIsOpenElsewhereIsSaidAndTheNewOneStandsBeside() throws IOException {
    Files.writeString(folder.resolve("mars.csv"), SHEET);
    Path report = folder.resolve("exports").resolve("mars.html");
    good(run("inspect", "mars.csv", "-o", "exports\\mars.html"));
    Files.writeString(folder.resolve("mars.csv"), SHEET.replace("Atelier", "Couture"));
    byte[] before = Files.readAllBytes(report);
    Cli office = Cli.in(OpenElsewhere.in(folder, path -> path.endsWith("mars.html")));
    Cli.Result refused = office.run("inspect", "mars.csv", "-o", "exports\\mars.html", "-q");
    assertThat(refused.exit()).as(refused.err()).isEqualTo(7);
    assertThat(refused.err())
        .contains("MACHINE-06", "ouvert dans un autre programme", "mars.html")
        .contains("écrit à côté : ", "mars-2.html");
    assertThat(Files.readAllBytes(report)).isEqualTo(before);
    assertThat(Files.readString(folder.resolve("exports").resolve("mars-2.html")))
        .contains("Couture");
    try (Stream<Path> all = Files.list(folder.resolve("exports"))) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .containsOnly("mars.html", "mars-2.html");
    }
    good(run("inspect", "mars.csv", "-o", "exports\\mars.html"));
    assertThat(Files.readString(report)).contains("Couture");
  }
}
