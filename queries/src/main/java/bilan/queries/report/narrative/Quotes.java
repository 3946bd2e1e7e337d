package bilan.queries.report.narrative;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.document.Block;
import bilan.queries.document.Inline;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import bilan.yaml.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Block {@code quotes}: what people said who agreed to be quoted. */
public final class Quotes {

  private final Composition composition;
  private final Pictures pictures;
  private final Set<String> quoted = new HashSet<>();

  public Quotes(Composition composition, Pictures pictures) {
    this.composition = composition;
    this.pictures = pictures;
  }

  /**
   * Blocks of the document that it becomes: each testimony set apart, with who said it and their
   * picture, once in a document.
   */
  public List<Block> build(YamlMap options, int line) {
    int most = options.integer("most", Integer.MAX_VALUE);
    Answer told = composition.material().answer("testimonies", Map.of());
    List<Block> blocks = new ArrayList<>();
    for (Line row : told.lines()) {
      String quote = NarrativeRows.text(told, row, "quote");
      if (quote != null && most > 0 && quoted.add(quote)) {
        most--;
        blocks.add(new Block.Callout(words(quote, source(told, row))));
        String person = NarrativeRows.text(told, row, "said_by");
        blocks.addAll(person == null ? List.of() : pictures.of(person));
      }
    }
    return blocks;
  }

  private List<Inline> words(String quote, String source) {
    String bare = quote.replaceAll("^[«“\"]\\s*|\\s*[»”\"]$", "");
    List<Inline> words = new ArrayList<>();
    words.add(new Inline.Emphasis(FrenchSpaces.in(composition.say("report.quoted", bare))));
    if (!source.isEmpty()) {
      words.add(new Inline.Words(FrenchSpaces.in(" – " + source)));
    }
    return words;
  }

  /** Who said it, and where if the bilan is of several places. */
  private String source(Answer told, Line row) {
    String place = NarrativeRows.text(told, row, "place");
    boolean known = composition.cover().place() != null || !composition.row().isEmpty();
    @Nullable String where = known ? null : place;
    return Stream.of(NarrativeRows.text(told, row, "said_by"), where)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
