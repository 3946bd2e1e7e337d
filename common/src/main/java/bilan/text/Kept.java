package bilan.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sentences that were put into French when something happened, and kept: why a row was rejected.
 * Who reads another language gets the same sentence of the catalogue, with the same words in it.
 */
public final class Kept {

  /** What a row can be rejected for. */
  private static final List<String> FILES = List.of("value", "profile");

  private static final Pattern HOLE = Pattern.compile("\\{(\\d+)\\}");

  private final Catalogue catalogue;
  private @Nullable List<Form> forms;

  public Kept(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A French sentence, and which argument each of its groups is. */
  private record Form(String key, Pattern words, List<Integer> holes, int literal) {}

  /** In the reader's language; as it was kept if the catalogue has no such sentence. */
  public String say(String french) {
    if (catalogue.lang() == Lang.FR) {
      return french;
    }
    for (Form form : forms()) {
      Matcher matcher = form.words().matcher(french);
      if (matcher.matches()) {
        return said(form, matcher);
      }
    }
    return french;
  }

  private String said(Form form, Matcher matcher) {
    Map<Integer, String> found = new HashMap<>();
    for (int i = 0; i < form.holes().size(); i++) {
      found.put(form.holes().get(i), matcher.group(i + 1));
    }
    int most = found.keySet().stream().mapToInt(n -> n).max().orElse(-1);
    Object[] arguments = new Object[most + 1];
    for (int i = 0; i <= most; i++) {
      arguments[i] = found.getOrDefault(i, "");
    }
    return catalogue.say(form.key(), arguments);
  }

  /** The one with most words of its own first: another may be a part of it. */
  private List<Form> forms() {
    List<Form> known = forms;
    if (known == null) {
      known = new ArrayList<>();
      Catalogue french = new Catalogue(Lang.FR);
      for (String file : FILES) {
        for (String key : french.keys(file)) {
          String sentence = french.sentence(key);
          // What agrees with a number in one language may not in the other.
          if (!sentence.contains("|") && !catalogue.sentence(key).contains("|")) {
            known.add(form(key, sentence));
          }
        }
      }
      known.sort(Comparator.comparing(Form::literal).reversed().thenComparing(Form::key));
      forms = known;
    }
    return known;
  }

  private static Form form(String key, String sentence) {
    StringBuilder words = new StringBuilder();
    List<Integer> holes = new ArrayList<>();
    Matcher hole = HOLE.matcher(sentence);
    int from = 0;
    int literal = 0;
    while (hole.find()) {
      words.append(Pattern.quote(sentence.substring(from, hole.start()))).append("(.*)");
      literal += hole.start() - from;
      holes.add(Integer.valueOf(hole.group(1)));
      from = hole.end();
    }
    words.append(Pattern.quote(sentence.substring(from)));
    literal += sentence.length() - from;
    return new Form(key, Pattern.compile(words.toString(), Pattern.DOTALL), holes, literal);
  }
}
