package bilan.queries.render.html;

import bilan.queries.words.Markup;
import bilan.queries.words.Resources;

/**
 * One self-contained page that loads nothing and runs nothing: its policy allows its own style
 * only.
 */
public final class HtmlPage {

  private HtmlPage() {}

  /** A page with the style that every table shares. */
  public static String of(String lang, String title, String body) {
    return of(lang, title, Resources.text("table.css"), body);
  }

  /**
   * A page with a style of its own.
   *
   * @param title as text; {@code body} as markup, already escaped
   */
  public static String of(String lang, String title, String style, String body) {
    return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-%s'; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>%s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
        .formatted(lang, Resources.sha256(style), Markup.escape(title), style, body);
  }
}
