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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Block {@code images}: pictures of the workspace's folder {@code images/}. What each shows stands
 * in a text file beside it, under the same name: on its first line the words for who does not see
 * it, below them a caption. Lines there may also name its place, and the person that it shows with
 * how they agreed; without that a person is not shown. No picture is shown twice.
 */
public final class Pictures {

  private static final Pattern NAMED = Pattern.compile("(?i)[^.].*\\.(?:jpe?g|png)");

  private final Composition composition;
  private final Prose prose;
  private final Set<String> shown = new HashSet<>();

  public Pictures(Composition composition, Prose prose) {
    this.composition = composition;
    this.prose = prose;
  }

  /**
   * What is known of a picture in words.
   *
   * @param alternative empty while nobody wrote it
   * @param agreed how the person agreed to be shown; empty if nobody noted it
   */
  private record Told(
      String alternative, @Nullable String caption, String place, String person, String agreed) {

    Told worded(String otherAlternative, @Nullable String otherCaption) {
      return new Told(otherAlternative, otherCaption, place, person, agreed);
    }
  }

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
    for (String name : asked.isEmpty() ? unshown(given) : asked) {
      String known = given.stream().filter(one -> isSame(one, name)).findFirst().orElse(null);
      if (known == null) {
        unknown(name, given, line);
        continue;
      }
      Told told = told(known);
      blocks.addAll(
          picture(
              known,
              told.worded(
                  alternative == null ? told.alternative() : prose.plain(alternative, line),
                  caption == null ? told.caption() : prose.plain(caption, line)),
              asked.isEmpty() ? 0 : line));
    }
    return blocks;
  }

  /** The pictures of a person who is quoted. */
  List<Block> of(String person) {
    return names().stream()
        .filter(name -> !shown.contains(name) && isSame(told(name).person(), person))
        .flatMap(name -> picture(name, told(name), 0).stream())
        .toList();
  }

  /** Those that no block showed yet; in the part about a place, those of the place. */
  private List<String> unshown(List<String> given) {
    List<String> row = composition.row();
    return given.stream()
        .filter(name -> !shown.contains(name))
        .filter(name -> row.isEmpty() || row.contains(told(name).place()))
        .toList();
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
    shown.add(name);
    if (told.alternative().isEmpty()) {
      return toWrite("report.picture.untold", name, beside(name));
    }
    if (!told.person().isEmpty() && told.agreed().isEmpty()) {
      return toWrite("report.picture.unagreed", name, told.person(), beside(name));
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

  /** Lacking words hold a line in Word; people outside see nothing of it. */
  private List<Block> toWrite(String key, Object... arguments) {
    return composition.isPublished()
        ? List.of()
        : List.of(new Block.Blank(composition.say(key, arguments)));
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
    List<String> lines = new ArrayList<>(List.of(""));
    if (Files.isRegularFile(beside)) {
      try {
        lines = new ArrayList<>(TextFile.read(beside).strip().lines().map(String::strip).toList());
      } catch (IOException e) {
        lines = new ArrayList<>(List.of(""));
      }
    }
    String alternative = lines.isEmpty() ? "" : lines.remove(0);
    String place = taken(lines, "report.picture.place");
    String person = taken(lines, "report.picture.person");
    String agreed = taken(lines, "report.picture.agreed");
    String caption = String.join(" ", lines.stream().filter(words -> !words.isEmpty()).toList());
    return new Told(alternative, caption.isEmpty() ? null : caption, place, person, agreed);
  }

  /** What a line says behind one of the words of a key, which it begins with; else nothing. */
  private String taken(List<String> lines, String key) {
    Pattern named = Pattern.compile("(?iu)(?:" + composition.say(key) + ")\\s*:\\s*(.*)");
    for (String line : lines) {
      Matcher matcher = named.matcher(line);
      if (matcher.matches()) {
        lines.remove(line);
        return matcher.group(1);
      }
    }
    return "";
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
