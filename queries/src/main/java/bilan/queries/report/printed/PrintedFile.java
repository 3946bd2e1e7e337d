package bilan.queries.report.printed;

import bilan.queries.figure.sheet.LiveDeliveries;
import bilan.text.JsonText;
import bilan.text.Lang;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file that keeps what a report printed, read again. */
final class PrintedFile {

  private PrintedFile() {}

  /** What one file kept; null if there is none. */
  static @Nullable Printed read(Path file) throws IOException {
    return Files.isRegularFile(file) ? KeptRecord.read(file, PrintedFile::of) : null;
  }

  /** What a text kept; null if it can't be read any more. */
  static @Nullable Printed of(String text) {
    Object json = JsonText.read(text);
    if (!(json instanceof Map<?, ?> map) || text(map, "as_of") == null) {
      return null;
    }
    Map<String, Printed.Figure> figures = new LinkedHashMap<>();
    for (Object one : list(map, "figures")) {
      if (one instanceof Map<?, ?> figure) {
        Printed.Figure read = figure(figure);
        figures.put(read.id(), read);
      }
    }
    List<Long> deliveries = new ArrayList<>();
    for (Object one : list(map, "deliveries")) {
      if (one instanceof Number number) {
        deliveries.add(number.longValue());
      }
    }
    LocalDate asOf = LocalDate.parse(word(map, "as_of"));
    return new Printed(
        word(map, "bilan"),
        lang(map),
        asked(map),
        asOf,
        deliveries,
        figures,
        PrintedCells.of(map),
        said(map),
        texts(map),
        shown(map, figures.keySet()),
        revised(map));
  }

  /** Of files that don't say it: French. */
  private static Lang lang(Map<?, ?> map) {
    return "en".equals(text(map, "language")) ? Lang.EN : Lang.FR;
  }

  /** For people inside: what is hidden from others has its rows too. */
  private static ReportRequest asked(Map<?, ?> map) {
    Map<?, ?> asked = map.get("asked") instanceof Map<?, ?> one ? one : Map.of();
    Map<String, String> parameters = new LinkedHashMap<>();
    if (asked.get("parameters") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> parameters.put(name.toString(), String.valueOf(value)));
    }
    return new ReportRequest(
        word(map, "bilan"),
        text(asked, "years"),
        Boolean.TRUE.equals(asked.get("calendar")),
        text(map, "as_of"),
        text(map, "place"),
        parameters,
        false,
        lang(map));
  }

  private static List<Printed.Change> revised(Map<?, ?> map) {
    List<Printed.Change> changes = new ArrayList<>();
    for (Object one : list(map, "revised")) {
      if (one instanceof Map<?, ?> change) {
        Printed.Figure gone = change.get("gone") instanceof Map<?, ?> named ? figure(named) : null;
        changes.add(
            new Printed.Change(word(change, "trace"), text(change, "was"), by(change), gone));
      }
    }
    return changes;
  }

  private static List<LiveDeliveries.Moved> by(Map<?, ?> change) {
    List<LiveDeliveries.Moved> by = new ArrayList<>();
    for (Object one : list(change, "by")) {
      if (one instanceof Map<?, ?> moved && moved.get("delivery_id") instanceof Number id) {
        boolean undone = Boolean.TRUE.equals(moved.get("undone"));
        by.add(new LiveDeliveries.Moved(id.longValue(), word(moved, "source"), undone));
      }
    }
    return by;
  }

  private static List<Printed.Said> said(Map<?, ?> map) {
    List<Printed.Said> said = new ArrayList<>();
    for (Object one : list(map, "said")) {
      if (one instanceof Map<?, ?> number) {
        BigDecimal value = new BigDecimal(word(number, "value"));
        said.add(new Printed.Said(word(number, "trace"), value, word(number, "sentence")));
      }
    }
    return said;
  }

  /** All of them in what was kept before it was noted. */
  private static Set<String> shown(Map<?, ?> map, Set<String> all) {
    Set<String> shown = new LinkedHashSet<>();
    list(map, "shown").forEach(id -> shown.add(String.valueOf(id)));
    return map.containsKey("shown") ? shown : all;
  }

  private static List<String> texts(Map<?, ?> map) {
    List<String> texts = new ArrayList<>();
    for (Object one : list(map, "tables")) {
      if (one instanceof Map<?, ?> table) {
        texts.add(word(table, "title"));
        list(table, "notes").forEach(note -> texts.add(String.valueOf(note)));
        list(table, "remarks").forEach(remark -> texts.add(String.valueOf(remark)));
      }
    }
    for (Object one : list(map, "charts")) {
      if (one instanceof Map<?, ?> chart) {
        texts.add(word(chart, "title"));
        list(chart, "remarks").forEach(remark -> texts.add(String.valueOf(remark)));
      }
    }
    for (Object one : list(map, "sections")) {
      if (one instanceof Map<?, ?> section) {
        texts.addAll(List.of(word(section, "text").split("\n\n", -1)));
      }
    }
    return texts;
  }

  private static Printed.Figure figure(Map<?, ?> map) {
    Object told = map.get("change") == null ? map.get("difference") : map.get("change");
    Map<?, ?> change = told instanceof Map<?, ?> changed ? changed : Map.of();
    return new Printed.Figure(
        word(map, "trace"),
        word(map, "label"),
        word(map, "period"),
        text(map, "place"),
        text(map, "value"),
        word(map, "unit"),
        word(map, "state"),
        text(change, "value"),
        text(change, "unit"),
        text(map, "note"),
        text(map, "change_note"));
  }

  private static @Nullable String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? null : value.toString();
  }

  static String word(Map<?, ?> map, String key) {
    String text = text(map, key);
    return text == null ? "" : text;
  }

  static List<?> list(Map<?, ?> map, String key) {
    return map.get(key) instanceof List<?> list ? list : List.of();
  }
}
