package bilan.cli.inspect;

import bilan.cli.output.ContentKind;
import bilan.cli.output.Output;
import bilan.cli.session.Session;
import bilan.pipelines.InspectRequest;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.model.Inspection;
import bilan.queries.Answer;
import bilan.queries.render.Format;
import bilan.text.Json;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Result of an inspection in the formats asked for. */
public final class InspectOutput {

  /** What a profile answers. */
  private static final Set<String> PROFILE =
      Set.of("PROF-02", "PROF-03", "PROF-05", "PROF-12", "TABLE-01");

  /** The one answer that names the place to give. */
  private static final String PLACE_FOUND = "profile.place_found.cure";

  /** What {@code --place} answers. */
  private static final Set<String> PLACE =
      Set.of(
          "profile.no_place.cure",
          "profile.no_place.known",
          PLACE_FOUND,
          "profile.place_parts.cure");

  private final Session session;
  private final InspectRequest request;
  private final String typed;

  /**
   * @param typed the file as it was typed, to be typed again
   */
  public InspectOutput(Session session, InspectRequest request, String typed) {
    this.session = session;
    this.request = request;
    this.typed = typed;
  }

  /** Writes the result; with {@code profileYaml}, the draft of a profile instead. */
  public void write(Inspection seen, boolean profileYaml) throws IOException {
    Output output = Output.of(session);
    List<String> lines = lines(seen);
    if (profileYaml) {
      output.write("profile.yaml", Format.TEXT, ContentKind.PROFILE, bytes(yaml(seen)));
      session.tell(seen.decisions());
      return;
    }
    for (Format format : output.formats()) {
      switch (format) {
        case JSON -> output.write("inspect.json", format, bytes(Json.write(json(seen, lines))));
        case TEXT ->
            output.write("inspect.txt", format, bytes(new InspectText(session).of(seen, lines)));
        case HTML -> output.write("inspect.html", format, bytes(new InspectPage(session).of(seen)));
        default -> output.write(tables(seen), format);
      }
    }
  }

  /** A profile that would lose rows is not written: a comment says so. */
  private String yaml(Inspection seen) {
    String yaml = seen.profile();
    if (yaml != null || seen.tables().isEmpty()) {
      return yaml == null ? "" : yaml;
    }
    String why = session.catalogue().say("inspect.no_profile", seen.file());
    return "# " + why.replace("\n", "\n# ") + "\n";
  }

  private Object json(Inspection seen, List<String> lines) {
    return new InspectJson(session).of(seen, lines);
  }

  private List<Answer> tables(Inspection seen) {
    InspectTables tables = new InspectTables(session, seen.sheets().size());
    return seen.tables().stream().map(tables::of).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The lines to type next: import it, or write down first what can't be guessed. */
  private List<String> lines(Inspection seen) {
    if (seen.facts().containsKey("corrections")) {
      return List.of(ingest(Datasets.of(Trait.SALES), null));
    }
    List<Problem> asked = seen.decisions();
    String other = other(asked);
    if (other != null) {
      return List.of(ingest(other, null));
    }
    if (seen.tables().isEmpty()) {
      return List.of();
    }
    String dataset = seen.datasets().get(0).dataset();
    boolean which = asked.stream().anyMatch(p -> p.code().equals("PROF-11"));
    if (which) {
      return seen.datasets().stream().limit(2).map(d -> ingest(d.dataset(), null)).toList();
    }
    Problem place = asked.stream().filter(InspectOutput::isPlace).findFirst().orElse(null);
    if (asked.stream().noneMatch(p -> PROFILE.contains(p.code()) && !isPlace(p))) {
      return List.of(ingest(dataset, place));
    }
    return List.of("bilan inspect " + dataset + " " + words() + " --profile-yaml");
  }

  /** The dataset that the file looks like where another was named; null if it does not. */
  private static @Nullable String other(List<Problem> asked) {
    return asked.stream()
        .filter(p -> p.what().key().equals("ingest.other_dataset"))
        .flatMap(p -> p.replies().stream().map(Reply::dataset))
        .findFirst()
        .orElse(null);
  }

  private static boolean isPlace(Problem problem) {
    return problem.cure() != null && PLACE.contains(problem.cure().key());
  }

  private String ingest(String dataset, @Nullable Problem place) {
    String line = "bilan ingest " + dataset + " " + words();
    Message cure = place == null ? null : place.cure();
    if (cure == null) {
      return line;
    }
    String named =
        cure.key().equals(PLACE_FOUND)
            ? String.valueOf(cure.arguments().get(0))
            : session.catalogue().say("inspect.a_place");
    return line + " --place \"" + named + "\"";
  }

  private String words() {
    List<String> words = new ArrayList<>();
    words.add(quoted(typed));
    String profile = request.profile();
    if (profile != null) {
      words.add("--profile " + quoted(profile));
    }
    request.sheets().forEach(sheet -> words.add("--sheet " + quoted(sheet)));
    String encoding = request.encoding();
    if (encoding != null) {
      words.add("--encoding " + quoted(encoding));
    }
    String place = request.place();
    if (place != null) {
      words.add("--place " + quoted(place));
    }
    return String.join(" ", words);
  }

  private static String quoted(String word) {
    return word.matches("[\\p{L}\\p{N}_./~:+-]+") ? word : "\"" + word + "\"";
  }
}
