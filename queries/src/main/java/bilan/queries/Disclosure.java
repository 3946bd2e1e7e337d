package bilan.queries;

import bilan.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * Declaration of a column for {@code --public}: the persons that it counts, where it may be read,
 * and the thing that its words name.
 *
 * @param persons null where nothing says it
 * @param identifies null where it names nothing that the program knows
 */
public record Disclosure(
    @Nullable Persons persons, Publication published, @Nullable Identity identifies) {

  /** Disclosure of a column that declares nothing. */
  public static final Disclosure NONE = new Disclosure(null, Publication.ALWAYS, null);

  /** Keys of one column; what it does not say is as it usually is. */
  static Disclosure read(YamlMap map, Disclosure usual) {
    Persons persons = Persons.read(map);
    Publication published = Publication.read(map);
    Identity identifies = Identity.read(map);
    return new Disclosure(
        persons == null ? usual.persons : persons,
        published == null ? usual.published : published,
        identifies == null ? usual.identifies : identifies);
  }

  /** This disclosure for a column that counts persons, as far as anybody knows. */
  Disclosure ofPersons() {
    return new Disclosure(Persons.SOME, published, identifies);
  }

  /** Whether people outside are never shown it. */
  public boolean isInner() {
    return published == Publication.NEVER;
  }
}
