package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People are taken out of the warehouse, of its bytes too, and no figure changes by it. */
class PrivacyTest extends SheetDesk {

  private static final String HEADER =
      "Date;Lieu;Atelier;Type;Durée (min);Animateur;Nom;Prénom;Année de naissance;Courriel;Notes\n";

  /** Planted; none is to be seen anywhere but in the sender's own files. */
  private static final List<String> NAMES =
      List.of("Zyquilbert", "Fourbiquet", "Notulabec", "Animalbec", "Bricouze", "Tournevix");

  private final List<String> said = new ArrayList<>();

  private Cli.Result run(String... words) {
    Cli.Result result = cli().run(words);
    said.add(result.out() + result.err());
    return result;
  }

  private String ok(String... words) {
    Cli.Result result = run(words);
    assertThat(result.exit()).as(String.join(" ", words) + result.err()).isZero();
    return result.out();
  }

  /** Sign-in sheets of three years: two persons with a birth year, one without, one e-mail. */
  private void signIns() throws IOException {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int year = 2021; year <= 2023; year++) {
      for (int month = 1; month <= 12; month++) {
        String session =
            "%02d/%02d/%d;Wazemmes;Dépannage;Atelier;60;Rosa Animalbec;"
                .formatted(3 + month, month, year);
        csv.append(session).append("Fourbiquet;Élise;1950;;\n");
        if (year == 2021 && month > 1) {
          csv.append(session).append("Zyquilbert;Paul;;;revient avec le neveu de Bricouze\n");
        }
        if (year == 2022) {
          csv.append(session).append("Tournevix;Ida;1980;;parle de Bricouze\n");
        }
        if (month % 2 == 0) {
          csv.append(session).append(";;;ana@notulabec.example;\n");
        }
        csv.append(session)
            .append("Dupuis %s;Jean;;;\n".formatted("abcdefghijkl".charAt(month - 1)));
      }
    }
    csv.append("le 32/13/2021;Wazemmes;Dépannage;Atelier;60;Rosa Animalbec;Zyquilbert;Paul;;;\n");
    assertThat(ingest("attendance", csv.toString()).exit()).isZero();
  }

  private String figures() {
    return ok(
        "figure", "people_identified", "people_new", "participations", "--by", "year", "-f", "csv");
  }

  private String bilan() {
    return ok("report", "retrospective", "--years", "2021..2023", "-f", "json", "-o", "-");
  }

  /** Keys of persons with their rows, as stored: views do not show them. */
  private Map<String, Long> keys() {
    return stored(
        "select person_key, count(*) from store.attendance_row where person_key is not null group by 1");
  }

  private Map<String, Long> stored(String sql) {
    Map<String, Long> found = new TreeMap<>();
    Properties readOnly = new Properties();
    readOnly.setProperty("access_mode", "READ_ONLY");
    String file = "jdbc:duckdb:" + cli().folder().resolve("bilan.duckdb");
    try (Connection connection = DriverManager.getConnection(file, readOnly);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getLong(2));
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The one who came in 2021 only, eleven times. */
  private static String ofEleven(Map<String, Long> keys) {
    return keys.entrySet().stream()
        .filter(each -> each.getValue() == 11)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private byte[] warehouse() throws IOException {
    return Files.readAllBytes(cli().folder().resolve("bilan.duckdb"));
  }

  private boolean holds(String text) throws IOException {
    return new String(warehouse(), StandardCharsets.ISO_8859_1)
        .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> all = Files.list(cli().folder())) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @AfterEach
  void nobodyIsNamed() {
    for (String name : NAMES) {
      assertThat(said)
          .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  @Slow // three bilans
  void peopleAreTakenOutAndNoFigureChanges() throws IOException {
    signIns();
    Path done = Files.createDirectories(cli().folder().resolve("inbox/done/2023-01-01"));
    Files.copy(cli().folder().resolve("tableau.csv"), done.resolve("liste.csv"));
    ok("backup", "-q");
    String bilan = bilan();
    Map<String, Long> keys = keys();
    String before = ok("privacy", "report", "-f", "csv");
    assertThat(before).contains("Personne", "Animateur", "Notes", "inbox/done", "backups");
    String key = ofEleven(keys);
    assertThat(holds(key)).isTrue();
    assertThat(holds("le neveu de Bricouze")).isTrue();

    String forgotten = ok("privacy", "forget", "paul", "ZYQUILBERT");
    assertThat(forgotten)
        .contains(
            "11 lignes de 1 personne",
            "du 05/02/2021 au 15/12/2021",
            "texte libre effacé dans 11 lignes",
            "effacé dans 1 ligne",
            "Ce fichier contient encore le nom : ",
            "liste.csv",
            "1 copie de l’entrepôt");
    assertThat(holds(key)).isFalse();
    assertThat(holds("le neveu de Bricouze")).isFalse();
    assertThat(bilan()).isEqualTo(bilan);
    assertThat(keys()).hasSameSizeAs(keys).doesNotContainKey(key);
    assertThat(ofEleven(keys())).endsWith("-anon");
    purge(bilan);
    assertThat(beside()).noneMatch(name -> name.contains("fresh") || name.endsWith(".wal"));
    assertThat(ok("privacy")).doesNotContain("anon");
    assertThat(ok("privacy", "forget", "paul", "ZYQUILBERT")).contains("Personne n’a été trouvé");
  }

  /** Those not seen since; who was forgotten before is in nobody's count. */
  private void purge(String bilan) throws IOException {
    Map<String, Long> keys = keys();
    byte[] bytes = warehouse();
    String dry = ok("privacy", "purge", "--before", "2023-01-01", "--dry-run");
    assertThat(dry)
        .contains("12 lignes de 1 personne", "du 04/01/2022 au 15/12/2022", "Rien n’a été changé");
    assertThat(warehouse()).isEqualTo(bytes);
    String purged = ok("privacy", "purge", "--before", "2023-01-01");
    assertThat(purged)
        .startsWith(dry.substring(0, dry.indexOf("Rien n’a été changé")))
        .contains("temps passés et contrats");
    assertThat(keys()).hasSameSizeAs(keys);
    Set<String> gone = new TreeSet<>(keys.keySet());
    gone.removeAll(keys().keySet());
    assertThat(gone).hasSize(1);
    assertThat(holds(gone.iterator().next())).isFalse();
    assertThat(holds("Bricouze")).isFalse();
    assertThat(bilan()).isEqualTo(bilan);
    assertThat(ok("privacy", "purge", "--before", "2023-01-01")).contains("Rien à effacer");
    assertThat(run("rejects", "export", "-o", "rejets.xlsx").exit()).isZero();
  }

  @Test
  void aBirthYearAnEmailAndAFacilitatorAreFound() throws IOException {
    signIns();
    String figures = figures();
    String pseudonym =
        stored("select word, code from store.word where word like '~%'").keySet().iterator().next();
    assertThat(ok("privacy", "forget", "Élise Fourbiquet"))
        .contains("Personne n’a été trouvé", "1 personne du même nom", "--born");
    assertThat(keys().keySet()).noneMatch(key -> key.endsWith("-anon"));
    assertThat(
            ok(
                "privacy",
                "forget",
                "Élise Fourbiquet",
                "--born",
                "1950",
                "--email",
                "Ana@Notulabec.example"))
        .contains("54 lignes de 2 personnes");
    String json = ok("privacy", "forget", "Rosa", "Animalbec", "--json");
    assertThat(json).contains("\"kind\": \"facilitator\"", "\"schema_version\": 1");
    assertThat(figures()).isEqualTo(figures);
    assertThat(run("check")).isEqualTo(new Cli.Result(0, "", ""));
    assertThat(holds(pseudonym)).isFalse();
    assertThat(stored("select word, code from store.word where word like '~%-anon'")).hasSize(1);
  }

  private List<String> kept() throws IOException {
    Path sources = cli().folder().resolve("sources");
    if (!Files.exists(sources)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(sources)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** What is kept for a rebuild goes with the person, and comes back with nobody unasked. */
  @Test
  @Slow // a workspace with all files kept
  void aKeptFileIsErasedAndNotTakenAgainUnasked() throws IOException, SQLException {
    Files.writeString(
        cli().folder().resolve("bilan.yaml"), "keep_sources: all\n", StandardOpenOption.APPEND);
    signIns();
    String figures = figures();
    assertThat(kept()).hasSize(1);
    Path sent = cli().folder().resolve("tableau.csv");
    Path copy = Files.copy(sent, cli().folder().resolve("sources").resolve(kept().get(0) + "x"));

    assertThat(ok("privacy", "forget", "Paul", "Zyquilbert"))
        .contains("1 fichier gardé pour « bilan rebuild » (sources/) effacé");
    assertThat(kept()).containsExactly(copy.getFileName().toString());

    // As if it had been killed between its commit and the end of the erasure.
    Path left = cli().folder().resolve("sources").resolve(sha256(sent));
    Files.move(copy, left);
    execute("update store.forgotten_file set erased = false");
    execute("create table store.old_bytes (since timestamp)");
    Cli.Result check = run("check");
    assertThat(check.exit()).as(check.err()).isZero();
    assertThat(check.err()).contains("CHECK-04", "1 fichier gardé effacé");
    assertThat(left).doesNotExist();
    assertThat(run("check")).isEqualTo(new Cli.Result(0, "", ""));

    Files.copy(sent, left);
    execute("update store.forgotten_file set erased = false");
    Cli.Result same = ingest("attendance");
    assertThat(same.exit()).isZero();
    assertThat(same.err()).contains("FORGET-01", "n’est pas gardé dans sources/");
    assertThat(left).doesNotExist();

    Files.move(sent, sent.resolveSibling("renvoi.csv"));
    Cli.Result again = run("ingest", "attendance", "renvoi.csv");
    assertThat(again.exit()).as(again.err()).isEqualTo(6);
    assertThat(again.out() + again.err())
        .contains("ont été effacées le", "--replace --same-register=tableau.csv");
    Cli.Result all =
        run("ingest", "attendance", "renvoi.csv", "--replace", "--same-register=tableau.csv");
    assertThat(all.exit()).as(all.err()).isZero();
    assertThat(all.err()).contains("FORGET-01", "bilan privacy forget");
    assertThat(kept()).isEmpty();
    assertThat(figures()).isEqualTo(figures);
  }

  private static final String TIMES = "Salarié;Mois;Subvention;Heures\n";
  private static final String CONTRACTS = "Salarié;Heures par mois;Coût annuel;Du;Au\n";

  /** Everything that a warehouse stores as text or as a number of 64 bits, by table and column. */
  private static Map<String, Set<String>> cells(Path workspace) throws SQLException {
    Map<String, Set<String>> cells = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + workspace.resolve("bilan.duckdb"));
        Statement statement = connection.createStatement()) {
      List<String> columns = new ArrayList<>();
      try (ResultSet each =
          statement.executeQuery(
              "select table_name, column_name from duckdb_columns() join duckdb_tables() using (table_oid)"
                      .replace("table_name, column_name", "duckdb_columns.table_name, column_name")
                  + " where duckdb_columns.schema_name = 'store' and data_type in ('BIGINT', 'VARCHAR')")) {
        while (each.next()) {
          columns.add(each.getString(1) + "." + each.getString(2));
        }
      }
      for (String column : columns) {
        int dot = column.indexOf('.');
        Set<String> values = new TreeSet<>();
        try (ResultSet each =
            statement.executeQuery(
                "select distinct \"%s\"::varchar from store.\"%s\" where \"%1$s\" is not null"
                    .formatted(column.substring(dot + 1), column.substring(0, dot)))) {
          while (each.next()) {
            values.add(each.getString(1));
          }
        }
        cells.put(column, values);
      }
    }
    return cells;
  }

  /** What whoever has the key makes of one person's lines: hashes, keys, pseudonyms. */
  private Map<String, Set<String>> made(String place, List<String> files, String from, String to)
      throws IOException, SQLException {
    Path twin = folder.resolve(place);
    Cli other = Cli.in(Files.createDirectories(twin));
    assertThat(other.run("init", ".").exit()).isZero();
    Files.copy(cli().folder().resolve("bilan.key"), twin.resolve("bilan.key"));
    for (int i = 0; i < files.size(); i++) {
      String name = i == 0 ? "tableau.csv" : i == 1 ? "temps.csv" : "contrats.csv";
      Files.writeString(twin.resolve(name), files.get(i).replace(from, to));
      Cli.Result result =
          other.run("ingest", i == 0 ? "attendance" : "funding", name, "--max-rejects", "9");
      assertThat(result.exit()).as(result.out() + result.err()).isZero();
    }
    return cells(twin);
  }

  /** The secret and the other cells of a row are known to whoever tries names. */
  @Test
  @Slow // three workspaces
  void noHashTellsANameToWhoeverHasTheKey() throws IOException, SQLException {
    Files.writeString(
        cli().folder().resolve("bilan.yaml"), "keep_sources: all\n", StandardOpenOption.APPEND);
    signIns();
    String times = TIMES + "Zyquilbert Paul;03/2022;ANCT;12\nDupuis Jean;03/2022;ANCT;7\n";
    String contracts =
        CONTRACTS
            + "Zyquilbert Paul;151,67;32000;01/01/2022;\nDupuis Jean;151,67;31000;01/01/2022;\n";
    Files.writeString(cli().folder().resolve("temps.csv"), times);
    Files.writeString(cli().folder().resolve("contrats.csv"), contracts);
    ok("ingest", "funding", "temps.csv");
    ok("ingest", "funding", "contrats.csv");
    String sheet = Files.readString(cli().folder().resolve("tableau.csv"));
    List<String> files = List.of(sheet, times, contracts);
    Map<String, Set<String>> theirs = made("essai", files, "?", "?");
    Map<String, Set<String>> others = made("autre", files, "Zyquilbert", "Quelconque");
    Map<String, Set<String>> tried = new TreeMap<>();
    theirs.forEach(
        (column, values) -> {
          Set<String> only = new TreeSet<>(values);
          only.removeAll(others.getOrDefault(column, Set.of()));
          only.removeIf(value -> !value.matches("-?\\d{9,}|~?[0-9a-f]{12,}"));
          if (!only.isEmpty() && !column.matches(".*(sha256|sum|probe|mark).*")) {
            tried.put(column, only);
          }
        });
    assertThat(tried.keySet())
        .contains(
            "attendance_row.row_hash",
            "contracts_row.entity_hash",
            "contracts_row.row_hash",
            "reject.raw_hash",
            "reject_value.value",
            "timesheets_row.row_hash");
    Map<String, Set<String>> before = cells(cli().folder());
    tried.forEach((column, values) -> assertThat(before.get(column)).containsAll(values));

    ok("privacy", "forget", "Paul", "Zyquilbert");
    Set<String> all = new TreeSet<>();
    tried.values().forEach(all::addAll);
    cells(cli().folder())
        .forEach(
            (column, values) -> assertThat(values).as(column).doesNotContainAnyElementsOf(all));
    assertThat(kept()).isEmpty();
    assertThat(run("check")).isEqualTo(new Cli.Result(0, "", ""));
    comesAgain(sheet);
  }

  /** Rows of others are the same rows still; those of the person are new, and count once. */
  private void comesAgain(String sheet) throws IOException {
    String figures = ok("figure", "participations", "--by", "year", "-f", "csv");
    Cli.Result again =
        ingest("attendance", sheet.replace("Dupuis a;Jean;;;\n", "Dupuis a;Jeanne;;;\n"));
    assertThat(again.exit()).as(again.out() + again.err()).isZero();
    assertThat(again.out()).as(again.err()).contains("inchangé");
    assertThat(ok("figure", "participations", "--by", "year", "-f", "csv")).isEqualTo(figures);
    assertThat(run("check")).isEqualTo(new Cli.Result(0, "", ""));
  }

  private Cli.Result ingest(String dataset) {
    return run("ingest", dataset, "tableau.csv");
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:duckdb:" + cli().folder().resolve("bilan.duckdb"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aMissingKeyIsAnErrorAndMakesNoNewOne() throws IOException {
    signIns();
    Path key = cli().folder().resolve("bilan.key");
    Files.delete(key);
    Cli.Result refused = run("privacy", "forget", "Paul", "Zyquilbert");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("WARE-06");
    assertThat(key).doesNotExist();
    assertThat(run("privacy", "forget").exit()).isEqualTo(2);
    assertThat(run("privacy", "purge", "--before", "hier").exit()).isEqualTo(2);
    assertThat(ok("privacy", "report", "--json")).contains("\"schema_version\"");
    assertThat(ok("report", "processing-record", "-f", "md", "-o", "-"))
        .contains("empreinte d’une personne", "Base légale", "bilan privacy forget");
  }

  /** What is said to be held is what the file's own lines add up to. */
  @Test
  void whatIsHeldIsCountedInTheFile() throws IOException {
    signIns();
    List<List<String>> lines =
        Files.readAllLines(cli().folder().resolve("tableau.csv")).stream()
            .skip(1)
            .map(line -> List.of(line.split(";", -1)))
            .filter(line -> !line.get(0).startsWith("le ")) // no date: rejected
            .toList();
    List<String> persons =
        lines.stream()
            .map(line -> String.join(";", line.subList(6, 10)))
            .filter(person -> !person.equals(";;;"))
            .toList();
    long notes = lines.stream().filter(line -> !line.get(10).isEmpty()).count();
    assertThat(ok("query", "personal-data", "--lang", "en", "-f", "csv"))
        .startsWith("held_in,what,kind,rows,persons,files,first_on,last_on,since,sources")
        .contains(
            ",hash of a person,%d,%d,1,2021-01-04,2023-12-15,"
                .formatted(persons.size(), Set.copyOf(persons).size()),
            ",pseudonym of who leads activities,%d,1,1,2021-01-04,2023-12-15,"
                .formatted(lines.size()),
            ",free text,%d,,1,".formatted(notes));
  }
}
