package bilan.pipelines.mapping;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns hold what is nobody's business. */
public final class PersonalColumn {

  private static final Set<FieldType> READABLE =
      Set.of(
          FieldType.NAME,
          FieldType.CODE,
          FieldType.ORGANISATION,
          FieldType.CHOICE,
          FieldType.LIST,
          FieldType.COUNT,
          FieldType.DECIMAL,
          FieldType.AMOUNT,
          FieldType.RATE,
          FieldType.DATE,
          FieldType.MONTH,
          FieldType.TIME,
          FieldType.DATETIME,
          FieldType.DURATION,
          FieldType.BOOLEAN,
          FieldType.YEAR);

  /** Names in ledgers, among suppliers and beneficiaries may be those of persons. */
  private static final Set<String> PEOPLE =
      Set.of("supplier", "aux_label", "aux_account", "client", "label", "beneficiary");

  private PersonalColumn() {}

  /**
   * @param target null if it means nothing to the dataset
   */
  public static boolean is(@Nullable Target target, ColumnHead head) {
    if (target instanceof Target.ToInput) {
      return true;
    }
    if (target instanceof Target.ToField to) {
      return !READABLE.contains(to.field().type()) || PEOPLE.contains(to.field().name());
    }
    return target == null && head.names().stream().anyMatch(PersonalColumn::speaksOfPeople);
  }

  private static boolean speaksOfPeople(String header) {
    return header.contains("naissance") || header.contains("tel") || header.contains("mail");
  }
}
