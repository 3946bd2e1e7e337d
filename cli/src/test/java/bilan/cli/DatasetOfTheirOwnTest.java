package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dataset that somebody adds by YAML and SQL alone: what was lent of the equipment, with its
 * date, place, item and count. Every command that deals with datasets deals with it.
 */
@Slow
class DatasetOfTheirOwnTest {

  private static final String DATASETS = "bilan/pipelines/datasets/";
  private static final String CHECKS = "bilan/pipelines/checks/loans/";

  private static final String FOLLOWED = "bilan/queries/statements/datasets.yaml";

  private static final String EMPTY = "bilan.empty";

  /** A column that no other dataset has, not even one that began as a copy of this one. */
  private static final String SEAL =
      """
            seal:    {type: code, label: Scellé de prêt, label_en: Seal, description: "Numéro du scellé"}
      """;

  @TempDir Path folder;
  private Path workspace;
  private Program program;

  /** The empty warehouse that tests keep is that of the program without the dataset. */
  private @Nullable String empty;

  @AfterEach
  void keepEmptyWarehousesAgain() {
    if (empty != null) {
      System.setProperty(EMPTY, empty);
    }
  }

  @BeforeEach
  void declare() throws IOException {
    empty = System.clearProperty(EMPTY);
    Path added = folder.resolve("added");
    Path datasets = Files.createDirectories(added.resolve(DATASETS));
    Files.writeString(datasets.resolve("INDEX"), text("/" + DATASETS + "INDEX") + "loans\n");
    Files.writeString(
        datasets.resolve("loans.yaml"), text("/bilan/loans/datasets/loans.yaml") + SEAL);
    Files.writeString(
        Files.createDirectories(added.resolve(CHECKS)).resolve("many-at-once.sql"),
        text("/bilan/loans/checks/many-at-once.sql"));
    workspace = Files.createDirectory(folder.resolve("work"));
    program = new Program(added, workspace);
    program.run("init", ".");
    Files.writeString(
        workspace.resolve("prets.csv"),
        """
        Date de prêt;Lieu;Matériel prêté;Quantité;Scellé de prêt
        05/01/2022;Fives;Ordinateur portable;2;S-1
        06/01/2022;Lomme;Vidéoprojecteur;1;S-2
        12/01/2022;Fives;Tablette;120;S-3
        un jour;Fives;Tablette;1;S-4
        02/02/2022;Lomme;Enceinte;1;S-5
        """);
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = DatasetOfTheirOwnTest.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void isRecognisedAndTakenIn() throws IOException {
    assertThat(program.run("inspect", "prets.csv").out())
        .contains("Prêts de matériel (loans)", "5 colonnes");

    Said ingested = program.run("ingest", "prets.csv");

    assertThat(ingested.exit()).isZero();
    assertThat(ingested.out())
        .contains(
            "reconnu comme Prêts de matériel (loans)",
            "5 lignes lues, dont 1 rejetée",
            "Fives : 2 nouvelles, 1 rejetée",
            "Lomme : 2 nouvelles");
    assertThat(ingested.err()).contains("LOAN-01 : 120 Tablette prêtés à la fois", "DATE-01");
    assertThat(program.run("ingest", "prets", "prets.csv").out()).contains("rien à faire");
  }

  @Test
  void isShownRejectedAndUndone() throws IOException {
    program.run("ingest", "loans", "prets.csv");

    assertThat(program.run("status").out()).contains("prets.csv  DATE-01");
    assertThat(program.run("deliveries", "-f", "csv").out())
        .contains("loans,prets.csv", "2022-01-05,2022-02-02");
    assertThat(program.run("rejects").out()).contains("prets.csv");
    assertThat(program.run("query", "--schema", "-f", "csv").out())
        .contains("loans,item", "loans,count");
    assertThat(counted()).contains("Fives,122", "Lomme,2");

    Said undone = program.run("deliveries", "undo", "1", "--force");

    assertThat(undone.exit()).as(undone.err()).isZero();
    assertThat(counted()).doesNotContain("Fives");
  }

  private String counted() throws IOException {
    return program
        .run(
            "query",
            "--sql",
            "select place, sum(\"count\") as lent from loans group by place order by place",
            "-f",
            "csv")
        .out();
  }

  @Test
  void isReplacedByTheNextVersionOfItsFile() throws IOException {
    program.run("ingest", "loans", "prets.csv");
    Files.writeString(
        workspace.resolve("prets.csv"),
        """
        Date de prêt;Lieu;Matériel prêté;Quantité;Scellé de prêt
        05/01/2022;Fives;Ordinateur portable;2;S-1
        06/01/2022;Lomme;Vidéoprojecteur;1;S-2
        12/01/2022;Fives;Tablette;12;S-3
        20/01/2022;Fives;Tablette;1;S-4
        02/02/2022;Lomme;Enceinte;1;S-5
        """);

    Said again = program.run("ingest", "loans", "prets.csv");

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(counted()).contains("Fives,15", "Lomme,2");
  }

  /** The reference says which writings mean one place, before or after the file came. */
  @Test
  void isCountedUnderTheNameOfThePlace() throws IOException {
    program.run("ingest", "loans", "prets.csv");
    Files.writeString(
        workspace.resolve("lieux.csv"),
        """
        Lieu;Autres noms;Ouverture
        Maison de Fives;Fives;01/01/2022
        """);
    Said reference = program.run("ingest", "reference", "lieux.csv");
    Files.writeString(
        workspace.resolve("autres prets.csv"),
        """
        Date de prêt;Lieu;Matériel prêté;Quantité
        05/03/2022;maison de fives;Tablette;7
        06/03/2022;Fives;Tablette;1
        """);
    program.run("ingest", "loans", "autres prets.csv");

    assertThat(reference.exit()).as(reference.err()).isZero();
    assertThat(counted()).contains("Maison de Fives,130\n", "Lomme,2\n").doesNotContain("\nFives");
  }

  /** A line in the file of followed datasets is enough: every sentence has a general form. */
  @Test
  void isFollowedMonthByMonth() throws IOException {
    Path statements =
        Files.createDirectories(folder.resolve("added").resolve("bilan/queries/statements"));
    Files.writeString(
        statements.resolve("datasets.yaml"),
        text("/" + FOLLOWED) + "\nloans: {figure: objets_pretes}\n");
    Files.writeString(
        workspace.resolve("figures/prets.sql"),
        """
        /*
        title: Prêts
        dataset: loans
        dimensions:
          item: {label: Matériel}
        */
        select delivery_id, source, sheet, source_row, place, lent_on as day, item as about, item, "count" as lent
        from loans
        """);
    Files.writeString(
        workspace.resolve("figures/objets_pretes.yaml"),
        """
        label: Objets prêtés
        definition: Somme des quantités prêtées
        from: prets
        sum: lent
        unit: count
        persons: false
        compares: loans
        """);
    Files.writeString(
        workspace.resolve("lieux.csv"), "Lieu;Ouverture\nFives;01/01/2022\nLomme;01/01/2022\n");
    program = new Program(folder.resolve("added"), workspace);
    program.run("ingest", "reference", "lieux.csv");
    program.run("ingest", "loans", "prets.csv");

    assertThat(program.run("status").out()).contains("Fives  Prêts de matériel", "●");
    assertThat(program.run("status", "-f", "html", "-o", "-").out()).contains("Fives : loans");
    Said months =
        program.run(
            "figure", "objets_pretes", "--by", "month", "--place", "Lomme", "--year", "2022");
    assertThat(months.exit()).as(months.err()).isZero();
    assertThat(months.out())
        .contains("aucune ligne n’est attendue ni reçue ce mois-là")
        .containsPattern("février 2022 +1");
    assertThat(program.run("figure", "objets_pretes", "--by", "item", "--year", "2022").out())
        .containsPattern("Tablette +120");
  }

  /** The warehouse resolves the place that the stream names first, and follows facts only. */
  @Test
  void aStreamThatNothingFollowsIsRefused() throws IOException {
    Path declared = folder.resolve("added").resolve(DATASETS).resolve("loans.yaml");
    String loans = Files.readString(declared);
    for (String other :
        List.of(
            loans.replace("stream: [place]", "stream: [item, place]"),
            loans.replace("is: [daily]", "is: []"))) {
      Files.writeString(declared, other);
      Said refused = program.run("inspect", "prets.csv");
      assertThat(refused.exit()).as(refused.err()).isNotZero();
      assertThat(refused.err()).contains("« place » vient en premier dans « stream »");
    }
    Files.writeString(declared, loans.replace("rule: fact", "rule: entity"));
    assertThat(program.run("inspect", "prets.csv").err()).contains("« stream » est de trop");
  }

  @Test
  void hasATemplate() throws IOException {
    Said written = program.run("template", "prets");

    assertThat(written.exit()).as(written.err()).isZero();
    try (Workbook template = WorkbookFactory.create(workspace.resolve("loans.xlsx").toFile())) {
      List<String> headers = new ArrayList<>();
      template.getSheetAt(0).getRow(0).forEach(cell -> headers.add(cell.getStringCellValue()));
      assertThat(headers)
          .containsExactly(
              "Date du prêt *", "Lieu *", "Matériel *", "Quantité prêtée *", "Scellé de prêt");
    }
  }

  @Test
  void readsThePlaceThatMonthsStandBeside() throws IOException {
    Files.writeString(
        workspace.resolve("mois.csv"),
        """
        Lieu;Matériel;janvier 2022;février 2022;mars 2022;avril 2022
        Fives;Tablette;3;4;0;2
        Lomme;Tablette;1;;;
        """);

    Said ingested = program.run("ingest", "loans", "mois.csv");

    assertThat(ingested.exit()).as(ingested.err()).isZero();
    assertThat(counted()).contains("Fives,9", "Lomme,1");
  }

  private record Said(int exit, String out, String err) {}

  /** The program with more resources: its own classes once more, everybody else's as they are. */
  private static final class Program extends URLClassLoader {

    private final Path workspace;

    Program(Path added, Path workspace) throws IOException {
      super(path(added), DatasetOfTheirOwnTest.class.getClassLoader());
      this.workspace = workspace;
    }

    private static URL[] path(Path added) throws IOException {
      List<URL> urls = new ArrayList<>();
      urls.add(added.toUri().toURL());
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known != null
            ? known
            : name.startsWith("bilan.") ? findClass(name) : super.loadClass(name, resolve);
      }
    }

    @Override
    public URL getResource(String name) {
      URL own = name.startsWith("bilan/") ? findResource(name) : null;
      return own == null ? super.getResource(name) : own;
    }

    Said run(String... words) throws IOException {
      try {
        Class<?> door = loadClass("bilan.cli.Cli");
        Object cli = door.getMethod("in", Path.class).invoke(null, workspace);
        Object result = door.getMethod("run", String[].class).invoke(cli, (Object) words);
        return new Said(
            (int) said(result, "exit"), (String) said(result, "out"), (String) said(result, "err"));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Object said(Object result, String what) throws ReflectiveOperationException {
      return result.getClass().getMethod(what).invoke(result);
    }
  }
}
