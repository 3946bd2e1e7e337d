package bilan.pipelines.warehouse.file;

import bilan.files.Sha256;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.PersonalField;
import bilan.pipelines.warehouse.PersonalField.Kind;
import bilan.pipelines.warehouse.RowDigests;
import bilan.pipelines.warehouse.Statements;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes people out of the warehouse, in one transaction.
 *
 * <p>A person's key is replaced by a token that leads to nobody, so that persons are still told
 * apart and every figure stays exactly as it is. The salt of tokens is random and kept nowhere.
 * Hashes of the person's rows become random numbers, equal where they were equal: whoever has the
 * key could make the old ones of a name. The person's rows are new ones when their file comes
 * again.
 */
public final class PersonRemoval {

  /**
   * Ending of every token. It is no beginning, because the first signs of a key tell the hours of
   * one person from those of another in vouchers.
   */
  private static final int SALT = 32;

  private static final Set<FieldType> PERSONS = Set.of(FieldType.PERSON, FieldType.FACILITATOR);
  private static final int SIGNS = 24;
  private static final int PSEUDONYM = 12;

  private final Statements sql;
  private final List<Dataset> datasets;
  private final List<PersonalField> fields;
  private final String salt;
  private final List<TouchedRows> touched = new ArrayList<>();

  /** Removal from a warehouse of what datasets declare as personal; one object for one removal. */
  public PersonRemoval(WarehouseFile warehouse, List<Dataset> datasets) {
    this.sql = warehouse.sql();
    this.datasets = datasets;
    this.fields = PersonalField.of(datasets);
    this.salt = salt();
  }

  /**
   * What was taken out.
   *
   * @param rows of each field, those of persons whose key became a token and those whose text is
   *     gone
   * @param rejects rejected rows whose masked values and free text are gone
   * @param hashes SHA-256 of the files from which the rows came
   */
  public record Removed(List<TouchedRows> rows, long rejects, Set<String> hashes) {

    /** Whether nothing was there to take out. */
    public boolean isNothing() {
      return rows.isEmpty() && rejects == 0;
    }
  }

  /**
   * Forgets one person.
   *
   * @param keys keyed hashes under which the person may be known
   * @param pseudonyms those under which the person may lead activities
   */
  public Removed forget(Collection<String> keys, Collection<String> pseudonyms) {
    return done(() -> forgotten(keys, pseudonyms), false);
  }

  private Removed forgotten(Collection<String> keys, Collection<String> pseudonyms) {
    for (String key : keys) {
      leaves(key, token(key));
    }
    for (String pseudonym : pseudonyms) {
      leaves(pseudonym, "~" + token(pseudonym).substring(0, PSEUDONYM) + PersonalField.TOKEN);
    }
    sql.script(Statements.resource("person/known-rejects.sql"));
    Set<String> hashes = new TreeSet<>();
    for (PersonalField field : of(Kind.PERSON, fields)) {
      String theirs =
          "r." + BaseTable.quoted(field.field().name()) + " in (select key from leaving)";
      note(field, theirs, hashes);
      of(Kind.TEXT, fields).stream()
          .filter(text -> text.table().equals(field.table()))
          .forEach(text -> erase(text, theirs, hashes));
    }
    for (PersonalField field : of(Kind.FACILITATOR, fields)) {
      note(field, field.value() + " in (select key from leaving)", hashes);
    }
    return removed(hashes);
  }

  /**
   * Takes out the persons of activities who were not seen since, the free text of earlier rows, and
   * what is kept of rejected rows that came earlier.
   *
   * @param before first day of which everything is kept
   * @param dry whether it is only told
   */
  public Removed purge(LocalDate before, boolean dry) {
    return done(() -> purged(before), dry);
  }

  /** Where something is taken out, the file has to be written anew. */
  private Removed done(Supplier<Removed> work, boolean dry) {
    return sql.transaction(
        () -> {
          sql.script(Statements.resource("person/leaving.sql"));
          AtomicReference<Removed> removed = new AtomicReference<>();
          new RowDigests(sql).following(datasets, "true", () -> removed.set(work.get()));
          Removed each = Objects.requireNonNull(removed.get());
          if (!dry && !each.isNothing()) {
            FreshWarehouse.require(sql);
            new ForgottenFiles(sql).add(each.hashes());
          }
          return each;
        },
        each -> !dry && !each.isNothing());
  }

  private Removed purged(LocalDate before) {
    List<PersonalField> purged =
        fields.stream().filter(field -> field.table().is(Trait.ACTIVITIES)).toList();
    Set<String> hashes = new TreeSet<>();
    String day = "date " + Statements.literal(before.toString());
    for (PersonalField field : of(Kind.PERSON, purged)) {
      sql.script(
          Statements.resource("person/unseen.sql")
              .replace("{{salt}}", Statements.literal(salt))
              .replace("{{token}}", Statements.literal(PersonalField.TOKEN))
              .replace("{{value}}", field.value())
              .replace("{{day}}", field.day())
              .replace("{{table}}", field.stored())
              .replace("{{personal}}", field.personal())
              .replace("{{before}}", day));
    }
    datasets.stream()
        .flatMap(dataset -> dataset.tables().stream())
        .filter(table -> table.is(Trait.ACTIVITIES))
        .forEach(
            table ->
                sql.script(
                    Statements.resource("person/old-rejects.sql")
                        .replace("{{table}}", Statements.literal(table.name()))
                        .replace("{{before}}", day)));
    sql.script(Statements.resource("person/known-rejects.sql"));
    for (PersonalField field : of(Kind.PERSON, purged)) {
      note(field, field.value() + " in (select key from leaving)", hashes);
    }
    for (PersonalField field : of(Kind.TEXT, purged)) {
      erase(field, field.day() + " < " + day, hashes);
    }
    return removed(hashes);
  }

  private static List<PersonalField> of(Kind kind, List<PersonalField> among) {
    return among.stream().filter(field -> field.kind() == kind).toList();
  }

  private void leaves(String key, String token) {
    sql.run("insert into leaving values (?, ?)", key, token);
  }

  private void note(PersonalField field, String condition, Set<String> hashes) {
    TouchedRows rows = TouchedRows.count(sql, field, condition);
    if (rows.rows() > 0) {
      touched.add(rows);
      leaveHashes("[" + String.join(", ", hashed(field.table())) + "]", field.stored(), condition);
      hashes.addAll(
          hashes(
              Statements.resource("person/hashes-of-rows.sql")
                  .replace("{{table}}", field.stored())
                  .replace("{{condition}}", condition)));
    }
  }

  private void leaveHashes(String columns, String table, String condition) {
    sql.script(
        Statements.resource("person/leaving-hashes.sql")
            .replace("{{hashes}}", columns)
            .replace("{{table}}", table)
            .replace("{{condition}}", condition));
  }

  /** The columns of hashes that are made of a person's key, or of the free text of a row. */
  private static List<String> hashed(DatasetTable table) {
    List<String> persons =
        table.fields().stream()
            .filter(field -> PERSONS.contains(field.type()))
            .map(Field::name)
            .toList();
    List<String> columns = new ArrayList<>(List.of("row_hash", "raw_hash"));
    if (!Collections.disjoint(table.entity(), persons)) {
      columns.add("entity_hash");
    }
    if (!Collections.disjoint(table.unit(), persons)) {
      columns.add("unit_hash");
    }
    return columns;
  }

  private void replaceHashes(String table, Collection<String> columns) {
    String one = Statements.resource("person/replace-hashes.sql").replace("{{table}}", table);
    columns.forEach(column -> sql.script(one.replace("{{column}}", column)));
  }

  private List<String> hashes(String question) {
    return sql.list(question, row -> row.getString(1));
  }

  private void erase(PersonalField text, String condition, Set<String> hashes) {
    String written = condition + " and " + text.personal();
    note(text, written, hashes);
    sql.script(ofField("person/erase-text.sql", text).replace("{{condition}}", written));
  }

  private static String ofField(String resource, PersonalField field) {
    return Statements.resource(resource)
        .replace("{{table}}", field.stored())
        .replace("{{field}}", BaseTable.quoted(field.field().name()));
  }

  private Removed removed(Set<String> hashes) {
    for (PersonalField field : of(Kind.PERSON, fields)) {
      sql.script(ofField("person/replace-keys.sql", field));
    }
    sql.script(Statements.resource("person/replace-words.sql"));
    leaveHashes(
        "[raw_hash]", "store.reject", "r.reject_id in (select reject_id from leaving_reject)");
    fields.stream()
        .filter(field -> field.kind() != Kind.ADDRESS)
        .map(PersonalField::table)
        .distinct()
        .forEach(table -> replaceHashes(new BaseTable(table).name(), hashed(table)));
    List.of("store.reject", "store.fix").forEach(each -> replaceHashes(each, List.of("raw_hash")));
    long rejects = rejects(hashes);
    if (!hashes.isEmpty()) {
      hashes.addAll(
          hashes(
              Statements.resource("person/hashes-of-corrections.sql")
                  .replace("{{hashes}}", literals(hashes.stream()))));
    }
    return new Removed(List.copyOf(touched), rejects, hashes);
  }

  /** Rejected rows lose what stands behind masks, and the free text in their cells. */
  private long rejects(Set<String> hashes) {
    Set<String> texts = texts();
    List<String> free =
        sql.list(Statements.resource("person/reject-heads.sql"), row -> row.getString(1)).stream()
            .filter(head -> texts.contains(Headers.normalise(head)))
            .toList();
    String cells =
        free.isEmpty()
            ? "false"
            : Statements.resource("person/free-cells.sql")
                .strip()
                .replace("{{heads}}", literals(free.stream()));
    String which = Statements.resource("person/touched-rejects.sql").replace("{{cells}}", cells);
    hashes.addAll(
        hashes(Statements.resource("person/hashes-of-rejects.sql").replace("{{rejects}}", which)));
    long rows = sql.number("select count(*) from (" + which + ")");
    sql.script(
        Statements.resource("person/erase-rejects.sql")
            .replace("{{cells}}", cells)
            .replace(
                "{{fields}}",
                literals(of(Kind.TEXT, fields).stream().map(field -> field.field().name()))));
    return rows;
  }

  private static String literals(Stream<String> texts) {
    return texts.map(Statements::literal).collect(Collectors.joining(", "));
  }

  /** The plain headers under which free text comes. */
  private Set<String> texts() {
    return of(Kind.TEXT, fields).stream()
        .map(PersonalField::field)
        .flatMap(
            field ->
                Stream.concat(Stream.of(field.label(), field.labelEn()), field.synonyms().stream()))
        .map(Headers::normalise)
        .collect(Collectors.toSet());
  }

  private String token(String key) {
    return Sha256.of(salt + key).substring(0, SIGNS) + PersonalField.TOKEN;
  }

  private static String salt() {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }
}
