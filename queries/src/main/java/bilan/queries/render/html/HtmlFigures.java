package bilan.queries.render.html;

import bilan.queries.TraceId;
import bilan.queries.words.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures of an HTML page as they stand in it, by their attribute {@code data-trace}. */
public final class HtmlFigures {

  private static final String OURS = "id=\"contenu\"";
  private static final Pattern TRACED =
      Pattern.compile("<(\\w+)\\b[^<>]*?\\sdata-trace=\"([^\"]*)\"[^<>]*>");
  private static final Pattern ASIDE =
      Pattern.compile("(?s)<span class=\"(?:mark|heard)\\b[^<>]*>.*?</span>");
  private static final Pattern VALUE = Pattern.compile("(?s)<p class=\"value\">(.*?)</p>");
  private static final Pattern BESIDE = Pattern.compile("(?s)<p class=\"aside\">(.*?)</p>");

  private HtmlFigures() {}

  /** Figures in the order of the page; null if the program did not write it. */
  public static @Nullable List<TracedText> of(String page) {
    if (!page.contains(OURS)) {
      return null;
    }
    List<TracedText> texts = new ArrayList<>();
    Matcher traced = TRACED.matcher(page);
    while (traced.find()) {
      String id = plain(traced.group(2));
      // No traced element holds another of its own name.
      int end = page.indexOf("</" + traced.group(1) + ">", traced.end());
      String inside = page.substring(traced.end(), end < 0 ? page.length() : end);
      Matcher value = VALUE.matcher(inside);
      Matcher beside = BESIDE.matcher(inside);
      texts.add(new TracedText(id, plain(value.find() ? value.group(1) : inside)));
      if (beside.find()) {
        texts.add(new TracedText(TraceId.facet(id, "aside"), plain(beside.group(1))));
      }
    }
    return texts;
  }

  private static String plain(String markup) {
    return ASIDE
        .matcher(markup)
        .replaceAll("")
        .replaceAll("<[^<>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .strip();
  }
}
