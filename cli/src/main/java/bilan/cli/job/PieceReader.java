package bilan.cli.job;

import bilan.queries.render.Format;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reader of what a job writes, and of how its files are called. */
final class PieceReader {

  /** What only documents are written as. */
  private static final List<Format> DOCUMENTS = List.of(Format.DOCX, Format.PDF);

  private final YamlMap job;
  private final @Nullable KnownNames known;
  private final int firstMonth;
  private final @Nullable JobPeriod period;
  private final List<Format> formats;
  private final List<JobPiece> pieces = new ArrayList<>();

  PieceReader(YamlMap job, @Nullable KnownNames known, int firstMonth) {
    this.job = job;
    this.firstMonth = firstMonth;
    this.known = known;
    this.period = period(job);
    this.formats = formats(job);
  }

  /** Bilans first, then queries, then all figures that are asked for together. */
  List<JobPiece> all() {
    job.entries(JobPiece.Kind.BILAN.key(), "name").forEach(one -> named(JobPiece.Kind.BILAN, one));
    job.entries(JobPiece.Kind.QUERY.key(), "name").forEach(one -> named(JobPiece.Kind.QUERY, one));
    figures();
    return pieces;
  }

  private void named(JobPiece.Kind kind, YamlMap map) {
    String name = map.required("name");
    check(kind, name, map, "name");
    boolean published = kind == JobPiece.Kind.BILAN && map.flag("public", false);
    add(kind, List.of(name), map, List.of(), published);
  }

  private void figures() {
    String key = JobPiece.Kind.FIGURE.key();
    if (!job.isMap(key)) {
      List<String> names = job.texts(key);
      names.forEach(name -> check(JobPiece.Kind.FIGURE, name, job, key));
      if (!names.isEmpty()) {
        pieces.add(
            new JobPiece(
                JobPiece.Kind.FIGURE,
                names,
                period,
                false,
                null,
                List.of(),
                Map.of(),
                false,
                fitting(JobPiece.Kind.FIGURE, formats, job)));
      }
      return;
    }
    YamlMap map = job.map(key);
    List<String> names = map.texts("names");
    names.forEach(name -> check(JobPiece.Kind.FIGURE, name, map, "names"));
    if (names.isEmpty()) {
      map.required("names");
    }
    add(JobPiece.Kind.FIGURE, names, map, map.texts("by"), false);
  }

  private void add(
      JobPiece.Kind kind, List<String> names, YamlMap map, List<String> by, boolean published) {
    JobPeriod own = period(map);
    List<Format> asked = map.has("formats") ? formats(map) : formats;
    String place = map.text("place");
    YamlMap values = map.map("parameters");
    JobPiece piece =
        new JobPiece(
            kind,
            names,
            own == null ? period : own,
            own != null,
            place,
            by,
            values.allTexts(),
            published,
            fitting(kind, asked, map.has("formats") ? map : job));
    values.finish();
    map.finish();
    pieces.add(piece);
  }

  private void check(JobPiece.Kind kind, String name, YamlMap map, String key) {
    Collection<String> names = known == null ? List.of(name) : known.of(kind);
    if (name.isEmpty() || names.contains(name)) {
      return;
    }
    String near = Nearest.of(name, names);
    map.problem(
        key,
        Message.of("export.unknown." + kind.key(), name),
        near == null
            ? Message.of("export.unknown.cure", "bilan " + kind.command())
            : Message.of("cli.did_you_mean", near));
  }

  private @Nullable JobPeriod period(YamlMap map) {
    String words = map.text("years");
    JobPeriod period = words == null ? null : JobPeriod.of(words, firstMonth);
    if (words != null && period == null) {
      String near = Nearest.of(words, JobPeriod.EXAMPLES);
      map.problem(
          "years",
          Message.of("export.bad_years", words),
          near == null
              ? Message.of("cli.possible_values", String.join(", ", JobPeriod.EXAMPLES))
              : Message.of("cli.did_you_mean", near));
    }
    return period;
  }

  private static List<Format> formats(YamlMap map) {
    List<Format> formats = new ArrayList<>();
    for (String word : map.texts("formats")) {
      Format format = Format.named(word);
      if (format == null) {
        String near = Nearest.of(word, Format.words());
        map.problem(
            "formats",
            Message.of("export.bad_format", word),
            near == null
                ? Message.of("cli.possible_values", String.join(", ", Format.words()))
                : Message.of("cli.did_you_mean", near));
      } else if (!formats.contains(format)) {
        formats.add(format);
      }
    }
    return formats;
  }

  /** Without a word a bilan is a docx, an answer a csv; documents only are docx and pdf. */
  private static List<Format> fitting(JobPiece.Kind kind, List<Format> asked, YamlMap where) {
    if (kind == JobPiece.Kind.BILAN) {
      return asked.isEmpty() ? List.of(Format.DOCX) : asked;
    }
    List<Format> fitting = asked.stream().filter(one -> !DOCUMENTS.contains(one)).toList();
    if (fitting.isEmpty() && !asked.isEmpty()) {
      where.problem(
          "formats",
          Message.of("export.documents_only", kind.key()),
          Message.of("export.documents_only.cure"));
    }
    return fitting.isEmpty() ? List.of(Format.CSV) : fitting;
  }

  /** The pattern of names; null if the job has none. */
  @Nullable String pattern() {
    String pattern = job.text("name");
    if (pattern == null) {
      return null;
    }
    if (NamePattern.isForbidden(pattern)) {
      problem(Message.of("export.bad_pattern", pattern), Message.of("export.bad_pattern.cure"));
    }
    List<String> holes = NamePattern.holes(pattern);
    for (String hole : holes) {
      if (!NamePattern.HOLES.contains(hole)) {
        String near = NamePattern.near(hole);
        problem(
            Message.of("export.bad_hole", hole),
            near == null
                ? Message.of(
                    "cli.possible_values", "{" + String.join("}, {", NamePattern.HOLES) + "}")
                : Message.of("cli.did_you_mean", "{" + near + "}"));
      }
    }
    if (holes.contains("years") && pieces.stream().anyMatch(piece -> piece.period() == null)) {
      problem(Message.of("export.no_years"), Message.of("export.no_years.cure"));
    }
    boolean told = holes.stream().anyMatch(NamePattern.OUTPUT::contains);
    if (pieces.size() > 1 && !told) {
      problem(Message.of("export.same_name", pattern), Message.of("export.same_name.cure"));
    }
    return pattern;
  }

  private void problem(Message what, Message cure) {
    job.problem("name", what, cure);
  }
}
