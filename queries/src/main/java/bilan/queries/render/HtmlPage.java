package bilan.queries.render;

import bilan.queries.ResourceFolder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * One self-contained page that loads nothing and runs nothing: its policy allows its own style
 * only.
 */
public final class HtmlPage {

  private HtmlPage() {}

  /** A page with the style that every table shares. */
  public static String of(String lang, String title, String body) {
    return of(lang, title, style("table"), body);
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
        .formatted(lang, sha256(style), Markup.escape(title), style, body);
  }

  /** A stylesheet that ships with the program. */
  public static String style(String name) {
    String style = new ResourceFolder(HtmlPage.class, "styles", ".css").text(name);
    if (style == null) {
      throw new IllegalStateException("styles/" + name + ".css");
    }
    return style;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
