package bilan.pipelines.interpretation;

import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.request.ReadRequest;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of the lexicon, of headers and of places: a text may be shown as far as it holds no other,
 * which may be somebody's name.
 */
public final class KnownWords {

  private static final String HIDDEN = "•••";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern SMALL = Pattern.compile("\\d{1,4}");

  private final FileLexicon lexicon;
  private final Set<String> stems = new HashSet<>();

  public KnownWords(ReadRequest request) {
    lexicon = FileLexicon.of(request.ownProfiles());
    for (Form form : Forms.of(lexicon).all()) {
      stems.addAll(form.words());
      form.slots().forEach(slot -> slot.headers().forEach(stems::addAll));
    }
    for (Theme theme : Theme.values()) {
      lexicon.words(theme).forEach(word -> stems.addAll(Folded.stems(word)));
    }
    request.places().forEach(place -> stems.addAll(Folded.stems(place)));
  }

  /** A text with dots for the words that are not known. */
  public String shown(String text) {
    return WORD.matcher(text)
        .replaceAll(word -> isKnown(Folded.key(word.group())) ? word.group() : HIDDEN);
  }

  private boolean isKnown(String word) {
    return stems.contains(Folded.stem(word))
        || lexicon.month(word) > 0
        || lexicon.weekday(word) > 0
        || lexicon.status(word) != null
        || SMALL.matcher(word).matches();
  }
}
