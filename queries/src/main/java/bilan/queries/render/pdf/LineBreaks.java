package bilan.queries.render.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: not behind the apostrophe of « l’année », where Java would, nor at the
 * strokes of « 31/12/2021 », which are no address.
 */
final class LineBreaks implements FSTextBreaker {

  private final FSTextBreaker breaks =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));

  private String text = "";

  @Override
  public void setText(String words) {
    text = words;
    breaks.setText(words);
  }

  @Override
  public int next() {
    int at = breaks.next();
    while (at > 0 && at < text.length() && (isElided(at) || isInNumber(at))) {
      at = breaks.next();
    }
    return at;
  }

  private boolean isInNumber(int at) {
    int stroke = text.charAt(at) == '/' ? at : text.charAt(at - 1) == '/' ? at - 1 : -1;
    return stroke > 0
        && stroke + 1 < text.length()
        && Character.isDigit(text.charAt(stroke - 1))
        && Character.isDigit(text.charAt(stroke + 1));
  }

  private boolean isElided(int at) {
    char before = text.charAt(at - 1);
    return (before == '’' || before == '\'') && Character.isLetter(text.charAt(at));
  }
}
