package bilan.pipelines;

import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.ColumnsSaid;
import bilan.text.Json;
import bilan.text.JsonText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of commands as the warehouse keeps them, so that they can be given again. */
final class KeptWords {

  private final Map<?, ?> map;

  private KeptWords(Map<?, ?> map) {
    this.map = map;
  }

  /** Words that were kept; empty ones if the text is none. */
  static KeptWords read(String json) {
    return new KeptWords(JsonText.read(json) instanceof Map<?, ?> map ? map : Map.of());
  }

  /**
   * Words of an ingest.
   *
   * @param maxRejects the limit that held, typed or set; null for the program's own
   */
  static String of(IngestRequest request, @Nullable String maxRejects) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("dataset", request.dataset());
    map.put("file", request.file().toString());
    map.put("profile", request.profile());
    map.put("sheets", request.sheets());
    map.put("encoding", request.encoding());
    map.put("place", request.place());
    map.put("register", request.register());
    map.put("from", day(request.periodFrom()));
    map.put("to", day(request.periodTo()));
    map.put("source", request.source());
    map.put("said", of(request.said()));
    map.put("all_beneficiaries", request.allBeneficiaries());
    map.put("max_rejects", maxRejects);
    map.put("without", request.columns().without());
    map.put("columns", request.columns().named());
    map.put("ours", request.beneficiaries().ours());
    map.put("others", request.beneficiaries().others());
    return Json.write(map);
  }

  /** Words of an undo. */
  static String of(boolean cascade, Said said) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("cascade", cascade);
    map.put("said", of(said));
    return Json.write(map);
  }

  private static Map<String, @Nullable Object> of(Said said) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("replace", said.replace());
    map.put("same", said.same());
    map.put("other", said.other());
    map.put("prefer", said.prefer());
    map.put("as", said.as());
    map.put("register", said.register());
    return map;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** Request by which the ingest of these words is made again. */
  IngestRequest request() {
    String from = text("from");
    String to = text("to");
    return new IngestRequest(
        String.valueOf(text("dataset")),
        Path.of(String.valueOf(text("file"))),
        text("profile"),
        texts("sheets"),
        text("encoding"),
        text("place"),
        text("register"),
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        text("source"),
        false,
        said(),
        flag("all_beneficiaries"),
        text("max_rejects"),
        false,
        new ColumnsSaid(texts("without"), pairs("columns")),
        new Beneficiaries(texts("ours"), flag("others")));
  }

  /** The answers in it. */
  Said said() {
    KeptWords said = new KeptWords(map.get("said") instanceof Map<?, ?> kept ? kept : Map.of());
    return new Said(
        said.flag("replace"),
        said.texts("same"),
        said.texts("other"),
        said.texts("prefer"),
        said.text("as"),
        said.text("register"));
  }

  /** Whether an undo took later versions with it. */
  boolean cascade() {
    return flag("cascade");
  }

  private @Nullable String text(String key) {
    return map.get(key) instanceof String text ? text : null;
  }

  private boolean flag(String key) {
    return Boolean.TRUE.equals(map.get(key));
  }

  private List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    if (map.get(key) instanceof List<?> list) {
      list.forEach(one -> texts.add(String.valueOf(one)));
    }
    return texts;
  }

  private Map<String, String> pairs(String key) {
    Map<String, String> pairs = new LinkedHashMap<>();
    if (map.get(key) instanceof Map<?, ?> kept) {
      kept.forEach((name, value) -> pairs.put(String.valueOf(name), String.valueOf(value)));
    }
    return pairs;
  }
}
