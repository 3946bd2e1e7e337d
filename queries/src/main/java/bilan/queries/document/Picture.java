package bilan.queries.document;

import org.jspecify.annotations.Nullable;

/**
 * A picture that the organisation gave, small enough for a page.
 *
 * @param name of its file, as it is called in {@code images/}
 * @param type {@code jpeg} or {@code png}; empty where no format that is asked for draws it
 * @param base64 its bytes, without what a camera noted beside them (place, day, device); empty
 *     likewise
 * @param width in pixels, upright; {@code height} likewise
 * @param alternative what it shows, in words for who does not see it
 * @param caption below it; null for none
 */
public record Picture(
    String name,
    String type,
    String base64,
    int width,
    int height,
    String alternative,
    @Nullable String caption)
    implements Block {

  /** Higher on a page than so much of its width, a picture would push its text away. */
  private static final double HIGHEST = 0.33;

  /** Width in which it is shown, of a line so wide. */
  public long widthIn(long line) {
    double share = Math.min(1, HIGHEST * width / height);
    return Math.round(line * share);
  }

  /** Height in which it is shown, on a line so wide. */
  public long heightIn(long line) {
    return Math.round(widthIn(line) * (double) height / width);
  }

  @Override
  public void showOn(Page page) {
    page.picture(this);
  }
}
