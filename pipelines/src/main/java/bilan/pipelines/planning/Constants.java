package bilan.pipelines.planning;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.HeaderPeriod;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.ActivityKind;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.MembershipList;
import bilan.pipelines.mapping.TitleMeaning;
import bilan.pipelines.model.Notices;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.ColumnReading;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.pipelines.value.Fault;
import bilan.pipelines.value.MonthLabel;
import bilan.text.Message;
import bilan.text.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of all rows of a table, outside its columns: by options, profile, titles and names.
 */
public final class Constants {

  private final Profile profile;
  private final ReadRequest request;
  private final SheetContext context;
  private final CellReaders readers;
  private final Notices notices;
  private final List<Problem> decisions;
  private boolean month;

  public Constants(
      Profile profile,
      ReadRequest request,
      SheetContext context,
      CellReaders readers,
      Notices notices,
      List<Problem> decisions) {
    this.profile = profile;
    this.request = request;
    this.context = context;
    this.readers = readers;
    this.notices = notices;
    this.decisions = decisions;
  }

  /**
   * What the options, the profile, the titles and the sheet's name say of the fields, read as a
   * cell would be.
   */
  public Map<String, Object> of(TableArea area, Mapping mapping, String where) {
    Map<String, String> said = new LinkedHashMap<>();
    DatasetTable table = mapping.table();
    for (Field field : table.fields()) {
      String value = said(area, mapping, field);
      if (value != null) {
        said.put(field.name(), value);
      }
    }
    Map<String, Object> constants = new HashMap<>();
    said.forEach(
        (name, text) -> {
          Field field = table.fields().get(table.indexOf(name));
          Object value = readers.of(field, ColumnReading.PLAIN).read(SheetCell.text(text));
          if (value instanceof Fault fault) {
            decisions.add(Problem.error(fault.code(), fault.what(), where, fault.cure()));
          } else if (value != null) {
            constants.put(name, value);
          }
        });
    if (!mapping.fills(String.valueOf(table.date()))
        && mapping.periods().isEmpty()
        && table.date() != null
        && !constants.containsKey(table.date())) {
      month(area, table, constants);
    }
    return constants;
  }

  /** Whether all rows take their month from the sheet or a title, and no day. */
  public boolean isMonth() {
    return month;
  }

  private @Nullable String said(TableArea area, Mapping mapping, Field field) {
    String name = field.name();
    if (name.equals("place")
        && request.place() != null
        && mapping.table().stream().contains("place")) {
      return place(area, mapping, field, request.place());
    }
    if (name.equals("register") && request.register() != null) {
      return request.register();
    }
    if (field.type() == FieldType.BANK_ACCOUNT && request.register() != null) {
      return request.register();
    }
    if (field.type() == FieldType.BANK_ACCOUNT && !mapping.fills(name)) {
      return profile.defaults().getOrDefault(name, context.account(area));
    }
    String byProfile = profile.defaults().get(name);
    if (byProfile != null || mapping.fills(name) || field.derived()) {
      return byProfile;
    }
    String fact = context.fact(area, field);
    if (fact != null
        && (field.type() == FieldType.NAME
            || field.type() == FieldType.CODE
            || field.type() == FieldType.ORGANISATION
            || field.context()
            || (name.equals(mapping.table().date()) && isDay(fact)))) {
      return fact;
    }
    if (name.equals("fiscal_year")
        && field.required()
        && mapping.periods().isEmpty()
        && context.year(area) > 0) {
      return Integer.toString(context.year(area));
    }
    String bound = bound(area, mapping, name);
    if (bound != null) {
      return bound;
    }
    String title = context.title(area, field, meaning(mapping));
    if (title != null) {
      return title;
    }
    if (name.equals("place") && mapping.table().stream().contains("place")) {
      return isKind(mapping.table(), area.sheet().name())
          ? null
          : context.place(area, tableNames(mapping.table()));
    }
    if (name.equals(ActivityKind.FIELD) && mapping.table().is(Trait.ACTIVITIES)) {
      return kind(area, field);
    }
    return name.equals("channel") ? channel(area, mapping, field) : null;
  }

  /** The option answers the tables that do not say their place themselves. */
  private String place(TableArea area, Mapping mapping, Field field, String option) {
    String own = mapping.fills(field.name()) ? null : context.own(area, field, meaning(mapping));
    if (own == null || own.equals(option)) {
      return option;
    }
    notices.add(
        Problem.note(
            "PROF-10", Message.of("profile.place_of_title", area.sheet().name(), option, own)));
    return own;
  }

  /** A year above a group of columns is the period of what stands below, where nothing dates it. */
  private @Nullable String bound(TableArea area, Mapping mapping, String field) {
    HeaderPeriod group = area.period();
    boolean dated =
        Stream.of("start_on", "end_on", "decision_date", mapping.table().date())
            .anyMatch(d -> d != null && mapping.fills(d));
    boolean edge = field.equals("start_on") || field.equals("end_on");
    if (group == null || group.month() > 0 || dated || !edge) {
      return null;
    }
    if (field.equals("start_on")) {
      notices.add(
          Problem.note("TABLE-17", Message.of("profile.period_of_group", area.group().name())));
    }
    LocalDate first = LocalDate.of(group.year(), request.firstMonth(), 1);
    return (field.equals("start_on") ? first : first.plusYears(1).minusDays(1)).toString();
  }

  private static boolean isDay(String fact) {
    return Dates.parse(fact, DateRules.FRENCH).value() != null;
  }

  private TitleMeaning meaning(Mapping mapping) {
    return new TitleMeaning(
        mapping.table(),
        profile.choices(),
        name -> mapping.fills(name) || profile.defaults().containsKey(name));
  }

  private @Nullable String kind(TableArea area, Field field) {
    String name = context.kindName(area);
    String kind = name == null ? null : ActivityKind.ofSheet(name);
    if (name != null && kind != null) {
      notices.add(
          Problem.note(
              "PROF-10",
              Message.of("profile.kind_of_sheet", name, ActivityKind.label(field, kind))));
    }
    return kind;
  }

  private static boolean isKind(DatasetTable table, String name) {
    int kind = table.indexOf(ActivityKind.FIELD);
    return kind >= 0
        && table.is(Trait.ACTIVITIES)
        && ActivityKind.ofCategory(table.fields().get(kind), name) != null;
  }

  /** A till file's channel is the till; invoices are services, unless a name says otherwise. */
  private String channel(TableArea area, Mapping mapping, Field field) {
    String sold = MembershipList.channel(mapping);
    String named = sold != null ? sold : context.choice(area, field);
    return named != null
        ? named
        : mapping.fills("invoice") && !mapping.fills("ticket") ? "service" : "till";
  }

  private static List<String> tableNames(DatasetTable table) {
    List<String> names = new ArrayList<>(table.sheets());
    names.addAll(List.of(table.name(), table.label(), table.labelEn()));
    return names.stream().map(Headers::normalise).toList();
  }

  /** A table without any date takes its month from the sheet or a title. */
  private void month(TableArea area, DatasetTable table, Map<String, Object> constants) {
    MonthLabel label = context.month(area);
    if (label == null || !table.is(Trait.DAILY)) {
      return;
    }
    int year = label.year() == null ? context.year(area) : label.year();
    if (year > 0) {
      constants.put(String.valueOf(table.date()), LocalDate.of(year, label.month(), 1));
      month = true;
      notices.add(
          Problem.note(
              "TABLE-05",
              Message.of(
                  "profile.month_of_sheet",
                  area.sheet().name(),
                  label.month(),
                  String.valueOf(year))));
    }
  }
}
