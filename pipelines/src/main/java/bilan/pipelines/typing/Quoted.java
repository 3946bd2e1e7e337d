package bilan.pipelines.typing;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.WordList;
import bilan.pipelines.value.Fault;
import bilan.text.Message;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be quoted of a cell that can't be read: nothing that may tell who somebody is. */
public final class Quoted {

  /** Where words are out of place, so that they may be anybody's name. */
  private static final Set<FieldType> WORDLESS =
      EnumSet.of(
          FieldType.COUNT,
          FieldType.DECIMAL,
          FieldType.AMOUNT,
          FieldType.RATE,
          FieldType.DATE,
          FieldType.MONTH,
          FieldType.TIME,
          FieldType.DATETIME,
          FieldType.DURATION,
          FieldType.YEAR,
          FieldType.BOOLEAN);

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
  private static final Pattern MASKS =
      Pattern.compile("\\(masqué\\)(?:[\\s.'’-]*(?:\\p{L}\\.?\\s*)?\\(masqué\\))+");
  private static final Set<String> KNOWN = WordList.of("value-words");

  private Quoted() {}

  /** The text of a cell of a field. */
  public static String cell(Field field, String text) {
    if (field.type().isSecret()) {
      return FreeText.MASK;
    }
    String masked = FreeText.masked(text);
    if (!WORDLESS.contains(field.type())) {
      return masked;
    }
    String marked =
        WORD.matcher(masked)
            .replaceAll(
                word ->
                    FreeText.MASK.contains(word.group())
                            || KNOWN.contains(Headers.normalise(word.group()))
                        ? "$0"
                        : FreeText.MASK);
    return MASKS.matcher(marked).replaceAll(FreeText.MASK);
  }

  /** A fault whose sentences quote no more of the cell than may be quoted. */
  public static Fault fault(Field field, Fault fault, String text) {
    String quoted = cell(field, text);
    return quoted.equals(text)
        ? fault
        : new Fault(
            fault.code(),
            said(fault.what(), text, quoted),
            said(fault.cause(), text, quoted),
            said(fault.cure(), text, quoted));
  }

  /** A reader may quote the cell without the spaces around it, or a part of it. */
  private static Message said(Message message, String text, String quoted) {
    return new Message(
        message.key(),
        message.arguments().stream()
            .map(
                each ->
                    each instanceof String word
                            && !word.isBlank()
                            && (text.contains(word.strip()) || word.contains(text.strip()))
                        ? quoted
                        : each)
            .toList());
  }
}
