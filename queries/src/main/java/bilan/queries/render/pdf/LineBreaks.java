package bilan.queries.render.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: not behind the apostrophe of « l’année », where Java would, nor inside
 * 31/12/2021 and 2020–2022, which are no address.
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
    while (at > 0 && at < text.length() && (isElided(at) || isInsideDate(at))) {
      at = breaks.next();
    }
    return at;
  }

  private boolean isInsideDate(int at) {
    return (joins(at) && isDigit(at - 1) && isDigit(at + 1))
        || (joins(at - 1) && isDigit(at - 2) && isDigit(at));
  }

  private boolean joins(int at) {
    return text.charAt(at) == '/' || text.charAt(at) == '–';
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean isElided(int at) {
    char before = text.charAt(at - 1);
    return (before == '’' || before == '\'') && Character.isLetter(text.charAt(at));
  }
}
