package bilan.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence that is printed for people, in one language.
 *
 * <p>A key's first word names its file ({@code reading.cell} stands in {@code
 * messages/reading_fr.properties}), so that only the files needed are read. In a sentence, <code>
 * {0}</code> is the first argument and <code>{0|ligne|lignes}</code> agrees with it in number.
 */
public final class Catalogue {

  private final Lang lang;
  private final Map<String, Properties> files = new ConcurrentHashMap<>();

  public Catalogue(Lang lang) {
    this.lang = lang;
  }

  public Lang lang() {
    return lang;
  }

  public String say(String key, Object... arguments) {
    return say(Message.of(key, arguments));
  }

  public String say(Message message) {
    return fill(sentence(message.key()), hole -> argument(message, hole));
  }

  /** The key of the sentence of a variant, such as a dataset; of the general one if it has none. */
  public String variant(String key, String variant) {
    String special = key + "." + variant;
    return find(special) == null ? key : special;
  }

  private static @Nullable Object argument(Message message, String hole) {
    boolean number = !hole.isEmpty() && hole.chars().allMatch(Character::isDigit);
    return number ? message.arguments().get(Integer.parseInt(hole)) : null;
  }

  /** The keys of one file of sentences. */
  Set<String> keys(String file) {
    return files.computeIfAbsent(file, this::load).stringPropertyNames();
  }

  /** A sentence with its holes. */
  String sentence(String key) {
    String sentence = find(key);
    if (sentence == null) {
      throw new IllegalArgumentException("No sentence for " + key + " in " + lang);
    }
    return sentence;
  }

  private @Nullable String find(String key) {
    String file = key.substring(0, Math.max(0, key.indexOf('.')));
    return files.computeIfAbsent(file, this::load).getProperty(key);
  }

  private Properties load(String file) {
    String name = "messages/" + file + (lang == Lang.FR ? "_fr" : "_en") + ".properties";
    Properties properties = new Properties();
    try (var in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No message file " + name);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** Fills the holes that have an argument; other braces are text. */
  private String fill(String sentence, Function<String, @Nullable Object> arguments) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
      int close = sentence.indexOf('}', open);
      String[] parts = sentence.substring(open + 1, Math.max(open + 1, close)).split("\\|", -1);
      Object argument = arguments.apply(parts[0]);
      if (argument == null) {
        out.append(sentence, from, open + 1);
        from = open + 1;
      } else {
        out.append(sentence, from, open).append(hole(parts, argument));
        from = close + 1;
      }
    }
    return out.append(sentence, from, sentence.length()).toString();
  }

  private String hole(String[] parts, Object argument) {
    if (parts.length == 3) {
      return isPlural(argument) ? parts[2] : parts[1];
    }
    return show(argument);
  }

  private boolean isPlural(Object argument) {
    BigDecimal number = new BigDecimal(argument.toString()).abs();
    return lang == Lang.FR
        ? number.compareTo(BigDecimal.valueOf(2)) >= 0
        : number.compareTo(BigDecimal.ONE) != 0;
  }

  /** An argument as a reader of this language writes it; foreign words are made harmless. */
  public String show(Object argument) {
    Typography typography = Typography.of(lang);
    if (argument instanceof Message message) {
      return say(message);
    }
    if (argument instanceof Sentence sentence) {
      return fill(sentence.in(lang), sentence.values()::get);
    }
    if (argument instanceof BigDecimal amount) {
      return typography.number(amount, Math.max(0, amount.scale()));
    }
    if (argument instanceof Integer || argument instanceof Long) {
      return typography.count(((Number) argument).longValue());
    }
    if (argument instanceof LocalDate date) {
      return typography.shortDate(date);
    }
    if (argument instanceof YearMonth month) {
      return typography.month(month.getMonthValue()) + " " + month.getYear();
    }
    if (argument instanceof Month month) {
      return typography.month(month.getValue());
    }
    return Harmless.line(String.valueOf(argument));
  }
}
