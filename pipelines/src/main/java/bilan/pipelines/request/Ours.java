package bilan.pipelines.request;

import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.value.Codes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who we are in a file that holds others' rows too: by SIREN or RNA, and what is nearly so. */
public final class Ours {

  private static final Pattern RNA = Pattern.compile("W\\d[\\dA-Z]\\d{7}");
  private static final Pattern NOISE = Pattern.compile("[\\s\u00a0\u202f\u2007\u200b\ufeff'’.\\-]");
  private static final Pattern DECIMALS =
      Pattern.compile("(?<=^[\\d\\s\u00a0\u202f]{9,24})[.,]0{1,2}$");
  private static final int SIREN = 9;
  private static final int SIRET = 14;

  private final Set<String> written = new HashSet<>();
  private final Set<String> sirens = new HashSet<>();
  private final Set<String> associations = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> saidNames = new HashSet<>();

  /** How a number stands to ours. */
  public enum Likeness {
    SAME,
    /** Our SIREN, and another establishment or none. */
    ESTABLISHMENT,
    /** A number that may be ours written wrongly. */
    NEAR,
    OTHER
  }

  /**
   * @param organisation its SIRET, SIREN and RNA, and its name
   */
  public Ours(List<String> organisation, Beneficiaries said) {
    organisation.forEach(text -> add(text, names));
    said.ours().forEach(text -> add(text, saidNames));
  }

  private void add(String text, Set<String> otherwise) {
    String plain = plain(text);
    if (plain.matches("\\d{9}|\\d{14}")) {
      sirens.add(plain.substring(0, SIREN));
      written.add(plain);
    } else if (plain.matches("\\d{4,17}")) {
      written.add(plain); // as it is written in the file, right or wrong
    } else if (RNA.matcher(plain).matches()) {
      associations.add(plain);
    } else {
      otherwise.add(Headers.normalise(text));
    }
  }

  /** Whether a number says who we are: a name alone does not. */
  public static boolean areKnown(List<String> organisation) {
    Ours ours = new Ours(organisation, Beneficiaries.UNSAID);
    return !ours.sirens.isEmpty() || !ours.associations.isEmpty();
  }

  public boolean areKnown() {
    return !sirens.isEmpty() || !associations.isEmpty() || !saidNames.isEmpty();
  }

  public Likeness of(String number) {
    String plain = plain(number);
    if (written.contains(plain) || associations.contains(plain)) {
      return Likeness.SAME;
    }
    boolean digits = plain.chars().allMatch(Character::isDigit);
    String padded = digits ? withZeros(plain) : plain;
    if (written.contains(padded)) {
      return Likeness.SAME;
    }
    boolean known =
        digits && padded.length() >= SIREN && sirens.contains(padded.substring(0, SIREN));
    if (known && (padded.length() == SIREN || isSiret(padded))) {
      return Likeness.ESTABLISHMENT;
    }
    return known || isNear(plain) ? Likeness.NEAR : Likeness.OTHER;
  }

  /**
   * A number with the zeros at its head that a spreadsheet drops: those of a SIREN under nine
   * digits, those of a SIRET under fourteen where that makes it one of ours.
   */
  private String withZeros(String digits) {
    int full = digits.length() <= SIREN ? SIREN : SIRET;
    String padded = "0".repeat(Math.max(0, full - digits.length())) + digits;
    return full == SIREN || sirens.contains(padded.substring(0, SIREN)) ? padded : digits;
  }

  private static boolean isSiret(String number) {
    return number.length() == SIRET && Codes.isKeyRight(number);
  }

  /** Whether one digit is another one, is missing or is too many, or two have changed places. */
  private boolean isNear(String number) {
    String siren = number.length() >= SIRET - 1 ? number.substring(0, SIREN) : number;
    return sirens.stream().anyMatch(ours -> differsByOne(ours, siren))
        || written.stream().anyMatch(ours -> differsByOne(ours, number))
        || associations.stream().anyMatch(ours -> differsByOne(ours, number));
  }

  static boolean differsByOne(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || other.length() < SIREN - 1) {
      return false;
    }
    int head = 0;
    while (head < Math.min(one.length(), other.length())
        && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    String left = one.substring(head);
    String right = other.substring(head);
    boolean swapped =
        left.length() == right.length()
            && left.length() >= 2
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0)
            && left.substring(2).equals(right.substring(2));
    return swapped
        || left.equals(right)
        || rest(left).equals(rest(right))
        || left.equals(rest(right))
        || rest(left).equals(right);
  }

  private static String rest(String text) {
    return text.isEmpty() ? text : text.substring(1);
  }

  /** Whether somebody said that a beneficiary of this name is us. */
  public boolean isSaid(@Nullable String name) {
    return name != null && saidNames.contains(Headers.normalise(name));
  }

  /** Whether a name is that of the organisation. */
  public boolean isOurName(String name) {
    return names.contains(name);
  }

  /** Our numbers as people know them. */
  public String shown() {
    Set<String> all = new HashSet<>(sirens);
    all.addAll(associations);
    return String.join(", ", all.stream().sorted().toList());
  }

  public Iterable<String> numbers() {
    return written;
  }

  /** Without spaces and points, and without the decimals that a spreadsheet adds to a number. */
  public static String plain(String number) {
    String whole = DECIMALS.matcher(number.strip()).replaceFirst("");
    return NOISE.matcher(whole).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
