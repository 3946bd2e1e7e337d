package bilan.queries.report.narrative;

import bilan.files.TextFile;
import bilan.queries.document.Block;
import bilan.queries.document.Picture;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.sentence.Prose;
import bilan.queries.report.text.FrenchSpaces;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Block {@code images}: pictures of the workspace's folder {@code images/}. What each shows stands
 * in a text file beside it, under the same name: on its first line the words for who does not see
 * it, below them a caption.
 */
public final class Pictures {

  private static final Pattern NAMED = Pattern.compile("(?i)[^.].*\\.(?:jpe?g|png)");

  private final Composition composition;
  private final Prose prose;

  public Pictures(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
  }

  /** What is known of a picture in words; the alternative is empty while nobody wrote it. */
  private record Told(String alternative, @Nullable String caption) {}

  /**
   * Blocks of the document that it becomes: a picture each, or the line that asks for its words.
   */
  public List<Block> build(YamlMap options, int line) {
    List<String> asked = options.texts("show");
    String alternative = options.text("alt");
    String caption = options.text("caption");
    List<String> given = names();
    List<Block> blocks = new ArrayList<>();
    if (alternative != null && asked.size() != 1) {
      options.problem("alt", Message.of("report.picture.one"), null);
      return List.of();
    }
    for (String name : asked.isEmpty() ? given : asked) {
      String known = given.stream().filter(one -> isSame(one, name)).findFirst().orElse(null);
      if (known == null) {
        unknown(name, given, line);
        continue;
      }
      Told told = told(known);
      blocks.addAll(
          picture(
              known,
              new Told(
                  alternative == null ? told.alternative() : prose.plain(alternative, line),
                  caption == null ? told.caption() : prose.plain(caption, line)),
              asked.isEmpty() ? 0 : line));
    }
    return blocks;
  }

  /** Some systems write an accent as a letter of its own. */
  private static boolean isSame(String one, String other) {
    return Normalizer.normalize(one, Normalizer.Form.NFC)
        .equals(Normalizer.normalize(other, Normalizer.Form.NFC));
  }

  private void unknown(String name, List<String> given, int line) {
    String near = Nearest.of(name, given);
    composition
        .problems()
        .add(
            line,
            Message.of("report.picture.unknown", name),
            near == null
                ? Message.of("report.picture.unknown.cure")
                : Message.of("report.did_you_mean", near));
  }

  private List<Block> picture(String name, Told told, int line) {
    if (told.alternative().isEmpty()) {
      return composition.isPublished()
          ? List.of()
          : List.of(new Block.Blank(composition.say("report.picture.untold", name, beside(name))));
    }
    try {
      GivenImage image =
          composition.material().images().drawn()
              ? GivenImage.read(folder().resolve(name))
              : GivenImage.UNREAD;
      return List.of(
          new Picture(
              name,
              image.type(),
              image.base64(),
              image.width(),
              image.height(),
              FrenchSpaces.in(told.alternative()),
              told.caption() == null ? null : FrenchSpaces.in(told.caption())));
    } catch (IOException e) {
      return unreadable(name, line);
    }
  }

  /** A picture that nobody named stops no report: a line says what to do. */
  private List<Block> unreadable(String name, int line) {
    String cure = "report.picture.unreadable.cure";
    if (line > 0) {
      composition
          .problems()
          .add(line, Message.of("report.picture.unreadable", name), Message.of(cure));
      return List.of();
    }
    String words =
        composition.say("report.picture.unreadable", name) + ". " + composition.say(cure) + ".";
    return composition.isPublished() ? List.of() : List.of(new Block.Blank(words));
  }

  private Told told(String name) {
    Path beside = folder().resolve(beside(name));
    if (!Files.isRegularFile(beside)) {
      return new Told("", null);
    }
    try {
      List<String> lines = TextFile.read(beside).strip().lines().map(String::strip).toList();
      String caption =
          String.join(" ", lines.stream().skip(1).filter(words -> !words.isEmpty()).toList());
      return new Told(lines.isEmpty() ? "" : lines.get(0), caption.isEmpty() ? null : caption);
    } catch (IOException e) {
      return new Told("", null);
    }
  }

  private static String beside(String name) {
    return name.substring(0, name.lastIndexOf('.')) + ".txt";
  }

  /** The pictures of the folder, by name. */
  private List<String> names() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> Objects.requireNonNull(file.getFileName()).toString())
          .filter(name -> NAMED.matcher(name).matches())
          .sorted(
              (one, other) ->
                  one.toLowerCase(Locale.ROOT).compareTo(other.toLowerCase(Locale.ROOT)))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private Path folder() {
    return composition.material().images().folder();
  }
}
