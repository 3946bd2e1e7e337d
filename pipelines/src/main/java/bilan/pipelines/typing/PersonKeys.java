package bilan.pipelines.typing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Turns people into keyed pseudonyms (HMAC-SHA-256): nothing of a name, an e-mail or a birth year
 * can be read back without the workspace's secret.
 */
public final class PersonKeys {

  private final Mac mac;

  public PersonKeys(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A person's pseudonym.
   *
   * @param kind what it was made of: {@code name_year}, {@code name} or {@code email}
   */
  public record Key(String hash, String kind) {}

  /**
   * The pseudonym of whoever is told by a name, with the birth year if it is known, else by an
   * e-mail; null if neither is told.
   */
  public @Nullable Key person(
      @Nullable String name, @Nullable Integer birthYear, @Nullable String email) {
    String tokens = name == null ? "" : tokens(name);
    if (NOBODY.contains(tokens)) {
      tokens = "";
    }
    if (!tokens.isEmpty()) {
      return birthYear == null
          ? new Key(hash("name", tokens), "name")
          : new Key(hash("name", tokens + " " + birthYear), "name_year");
    }
    String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    return address.isEmpty() ? null : new Key(hash("email", address), "email");
  }

  /** A facilitator's pseudonym; what looks like a code (a digit in it, no space) stays as it is. */
  public String facilitator(String name) {
    String text = name.strip();
    boolean code =
        text.length() <= 12
            && text.chars().anyMatch(Character::isDigit)
            && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == '@');
    String tokens = tokens(text);
    return code || tokens.isEmpty() ? text : "~" + hash("facilitator", tokens).substring(0, 12);
  }

  /**
   * A code that is an e-mail or a telephone number, without it: rows that are told apart by it stay
   * apart. Ten digits alone are the number of a thing.
   */
  String code(String text) {
    String masked = text.chars().allMatch(Character::isDigit) ? text : FreeText.masked(text);
    return masked.equals(text) ? text : masked + " " + hash("code", text).substring(0, 8);
  }

  /** A secret derived for one use. */
  public byte[] derived(String use) {
    return mac.doFinal(("derive " + use).getBytes(StandardCharsets.UTF_8));
  }

  private String hash(String kind, String text) {
    byte[] full = mac.doFinal((kind + "\u001f" + text).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(full, 0, 16);
  }

  /**
   * Words of letters, without accents and case, sorted: {@code DUPONT Élise} is {@code Élise
   * Dupont}.
   */
  static String tokens(String name) {
    String folded =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .replace("œ", "oe")
            .replace("æ", "ae");
    String[] words =
        Arrays.stream(folded.split("[^\\p{L}\\p{N}]+", -1))
            .filter(w -> !w.isEmpty() && !TITLES.contains(" " + w + " "))
            .sorted()
            .toArray(String[]::new);
    return String.join(" ", words);
  }

  /** What is written for someone who gave no name: two of them are not the same person. */
  private static final Set<String> NOBODY =
      Set.of(
          "anonyme",
          "anonyme beneficiaire",
          "beneficiaire anonyme",
          "inconnu",
          "inconnue",
          "anonyme suivi",
          "anonyme personne",
          "anonyme usager",
          "x",
          "xx",
          "xxx",
          "anonymous",
          "communique non");

  private static final String TITLES = " m mr mme mlle madame monsieur ";
}
