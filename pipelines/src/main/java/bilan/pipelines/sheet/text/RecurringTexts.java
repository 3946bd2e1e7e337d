package bilan.pipelines.sheet.text;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Things made of short texts that recur: names, prices, days, each made once as a rule. */
public final class RecurringTexts<T> {

  /** A text that stood there before. */
  private static final class Known<T> {
    private final char[] text;
    private final T made;

    Known(char[] text, T made) {
      this.text = text;
      this.made = made;
    }

    boolean is(char[] characters, int from, int length) {
      if (text.length != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (text[i] != characters[from + i]) {
          return false;
        }
      }
      return true;
    }
  }

  private final int longest;
  private final Function<String, T> making;
  private final @Nullable Known<T>[] known;

  /**
   * A memory of so many slots, a power of two.
   *
   * @param longest what is longer is made each time
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public RecurringTexts(int slots, int longest, Function<String, T> making) {
    this.known = new Known[slots];
    this.longest = longest;
    this.making = making;
  }

  /** What the text between two places makes: the object that it made before, if remembered. */
  public T of(char[] characters, int from, int to) {
    int hash = 0;
    for (int i = from; i < to && to - from <= longest; i++) {
      hash = hash * 31 + characters[i];
    }
    return of(characters, from, to, hash);
  }

  /**
   * What the text between two places makes.
   *
   * @param hash of its characters, as a {@link String} has it
   */
  public T of(char[] characters, int from, int to, int hash) {
    int length = to - from;
    if (length > longest) {
      return making.apply(new String(characters, from, length));
    }
    int slot = (hash ^ hash >>> 10 ^ hash >>> 20) & (known.length - 1);
    Known<T> last = known[slot];
    if (last == null || !last.is(characters, from, length)) {
      char[] text = Arrays.copyOfRange(characters, from, to);
      last = new Known<>(text, making.apply(new String(text)));
      known[slot] = last;
    }
    return last.made;
  }
}
