package bilan.pipelines.row;

import bilan.pipelines.mapping.Ages;
import bilan.pipelines.model.TypedRow.AudienceCount;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.typing.FreeText;
import bilan.pipelines.typing.PersonKeys;
import bilan.pipelines.value.Fault;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person a row: the name becomes a pseudonym, gender, age, status and residence one count each.
 */
final class PersonFinisher implements Finisher {

  private final TablePlan plan;
  private final PersonKeys people;
  private final boolean keep;

  PersonFinisher(TablePlan plan, PersonKeys people) {
    this.plan = plan;
    this.people = people;
    this.keep = !"activity".equals(plan.grain()) && !"month".equals(plan.grain());
  }

  @Override
  public void finish(Draft draft) {
    Row row = draft.row();
    PersonKeys.Key key =
        keep ? people.person(name(draft, row), birthYear(row), text(row, "email")) : null;
    draft.set("person_key", key == null ? null : key.hash());
    draft.set("person_key_kind", key == null ? null : key.kind());
    if ("participant".equals(plan.grain())) {
      draft.set("participants", null);
      draft.audience(audience(draft, row));
    }
  }

  private @Nullable String name(Draft draft, Row row) {
    String whole = draft.text("person_key");
    String last = text(row, "last_name");
    String first = text(row, "first_name");
    if (last == null && first == null) {
      return whole;
    }
    return (whole == null ? "" : whole)
        + " "
        + (last == null ? "" : last)
        + " "
        + (first == null ? "" : first);
  }

  private @Nullable Integer birthYear(Row row) {
    if (input(row, "birth_year") instanceof Integer year) {
      return year;
    }
    return input(row, "birth_date") instanceof LocalDate date ? (Integer) date.getYear() : null;
  }

  private List<AudienceCount> audience(Draft draft, Row row) {
    List<AudienceCount> counts = new ArrayList<>(4);
    choice(counts, row, "gender", "gender");
    choice(counts, row, "status", "status");
    choice(counts, row, "qpv", "qpv");
    age(counts, draft, row);
    return counts;
  }

  private void choice(List<AudienceCount> counts, Row row, String input, String dimension) {
    TablePlan.Column column = plan.input(input);
    if (column != null) {
      String said = text(row, input);
      boolean known = column.reader().read(row.cell(column.head().column())) instanceof String;
      String audienceClass =
          known ? (String) column.reader().read(row.cell(column.head().column())) : "unknown";
      counts.add(
          new AudienceCount(
              dimension, said == null ? "non renseigné" : FreeText.masked(said), audienceClass, 1));
    }
  }

  /**
   * The age on the day of the activity: from the birth date, else the birth year, else the age as
   * told; else the band as written.
   */
  private void age(List<AudienceCount> counts, Draft draft, Row row) {
    boolean told = false;
    for (String input : List.of("birth_date", "birth_year", "age", "age_band")) {
      told |= plan.input(input) != null;
    }
    if (!told) {
      return;
    }
    Integer age = age(draft, row);
    String band = text(row, "age_band");
    if (age != null && age >= 0 && age <= 120) {
      String common = Ages.common(age);
      counts.add(new AudienceCount("age", common, common, 1));
    } else if (band != null) {
      Ages.Band read = Ages.of(bilan.pipelines.sheet.Headers.normalise(band));
      counts.add(
          new AudienceCount(
              "age", FreeText.masked(band), read == null ? "unknown" : read.common(), 1));
    } else {
      counts.add(new AudienceCount("age", "non renseigné", "unknown", 1));
    }
  }

  private @Nullable Integer age(Draft draft, Row row) {
    if (!(draft.get("activity_date") instanceof LocalDate day)) {
      return null;
    }
    if (input(row, "birth_date") instanceof LocalDate birth) {
      return Period.between(birth, day).getYears();
    }
    if (input(row, "birth_year") instanceof Integer year) {
      return day.getYear() - year;
    }
    return input(row, "age") instanceof Integer age ? age : null;
  }

  private @Nullable Object input(Row row, String name) {
    TablePlan.Column column = plan.input(name);
    Object value = column == null ? null : column.reader().read(row.cell(column.head().column()));
    return value instanceof Fault ? null : value;
  }

  private @Nullable String text(Row row, String name) {
    TablePlan.Column column = plan.input(name);
    SheetCell cell = column == null ? SheetCell.BLANK : row.cell(column.head().column());
    return CellReaders.text(cell);
  }
}
