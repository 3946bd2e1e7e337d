package bilan.queries.render.pdf;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** A document as it was laid out: what stands on which page, from top to bottom. */
final class LaidOutPages {

  /** What the page of the html names: headings, tables, charts. */
  private static final Pattern NAMED = Pattern.compile("[stg][0-9]+");

  private final List<PageBox> pages;
  private final int width;
  private final int bottom;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * Something that has a name.
   *
   * @param id with the mark of a style sheet: {@code #s} of a heading, {@code #t} of a table
   * @param rows of a table, the head left out
   * @param isTooWide whether it goes beyond the text of the page, where it is cut
   * @param isWhole of a heading, whether what stands below it stays on its page
   */
  record Piece(
      String id, int top, int bottom, List<Span> rows, boolean isTooWide, boolean isWhole) {

    boolean isHeading() {
      return id.startsWith("#s");
    }

    boolean isTable() {
      return id.startsWith("#t");
    }
  }

  /**
   * The top of a row, in dots from the first page on.
   *
   * @param names whether it names the rows below it
   */
  record Span(int top, boolean names) {}

  private LaidOutPages(List<PageBox> pages, int width, int bottom) {
    this.pages = pages;
    this.width = width;
    this.bottom = bottom;
  }

  static LaidOutPages of(BlockBox root) {
    int bottom = root.getAbsY() + root.getHeight();
    LaidOutPages all = new LaidOutPages(root.getLayer().getPages(), root.getContentWidth(), bottom);
    all.walk(root);
    return all;
  }

  List<Piece> pieces() {
    return pieces;
  }

  int count() {
    return pages.size();
  }

  /** How much of the last page is filled, in hundredths. */
  int filled() {
    PageBox last = pages.get(pages.size() - 1);
    return (bottom - last.getTop()) * 100 / (last.getBottom() - last.getTop());
  }

  /** Whether all between two heights may go on one page: the foot of another is not filled. */
  boolean isOnePage(int top, int end) {
    PageBox first = pages.get(0);
    return (end - top) * 10 <= (first.getBottom() - first.getTop()) * 12;
  }

  /** How much of its page is filled above a height, in hundredths. */
  int above(int y) {
    PageBox page = pages.get(page(y));
    return (y - page.getTop()) * 100 / (page.getBottom() - page.getTop());
  }

  /** The page on which a height stands, from 0. */
  int page(int y) {
    for (int i = 0; i < pages.size(); i++) {
      if (y < pages.get(i).getBottom()) {
        return i;
      }
    }
    return pages.size() - 1;
  }

  private void walk(Box box) {
    Element element = box.getElement();
    String name = element == null ? "" : element.getAttribute("id");
    if (NAMED.matcher(name).matches()) {
      List<Span> rows = new ArrayList<>();
      rows(box, rows);
      int top = box.getAbsY();
      boolean whole = element.getAttribute("class").equals("whole");
      pieces.add(new Piece("#" + name, top, top + box.getHeight(), rows, isTooWide(box), whole));
      return;
    }
    for (Box child : box.getChildren()) {
      walk(child);
    }
  }

  private boolean isTooWide(Box box) {
    return (box instanceof TableBox && box.getWidth() > width)
        || box.getChildren().stream().anyMatch(this::isTooWide);
  }

  private static void rows(Box box, List<Span> rows) {
    for (Box child : box.getChildren()) {
      if (child instanceof TableRowBox row) {
        boolean names =
            row.getElement() != null && row.getElement().getAttribute("class").equals("subtotal");
        rows.add(new Span(row.getAbsY(), names));
      } else if (child.getElement() == null || !child.getElement().getNodeName().equals("thead")) {
        rows(child, rows);
      }
    }
  }
}
