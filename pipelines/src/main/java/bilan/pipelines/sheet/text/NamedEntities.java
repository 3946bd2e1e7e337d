package bilan.pipelines.sheet.text;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Characters by their names, as web pages and banks write them. */
public final class NamedEntities {

  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");

  private static final Map<String, String> NAMED =
      Arrays.stream(
              ("nbsp \u00a0,amp &,lt <,gt >,quot \",apos ',euro €,eacute é,egrave è,ecirc ê,euml ë,"
                      + "agrave à,acirc â,ccedil ç,ocirc ô,icirc î,iuml ï,ucirc û,ugrave ù,oelig œ,"
                      + "Eacute É,Egrave È,Agrave À,Ccedil Ç,rsquo ’,laquo «,raquo »,deg °,"
                      + "ndash –,mdash —,hellip …")
                  .split(",", -1))
          .map(pair -> pair.split(" ", -1))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

  private NamedEntities() {}

  /** A text with its entities resolved; an {@code &} of no known one stays. */
  public static String resolved(String text) {
    return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(NamedEntities::meant);
  }

  private static String meant(MatchResult entity) {
    String name = entity.group(1);
    String value = NAMED.getOrDefault(name, entity.group());
    if (name.charAt(0) == '#') {
      boolean hex = Character.toLowerCase(name.charAt(1)) == 'x';
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      value = Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
    return Matcher.quoteReplacement(value);
  }
}
