package bilan.queries.render;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.text.Catalogue;
import bilan.text.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Its failures are told to nobody, so that one which always failed would only be slow. */
final class RehearsalTest {

  @ParameterizedTest
  @EnumSource(Format.class)
  void itsPageCanBeWrittenInEveryFormat(Format format) {
    Catalogue catalogue = new Catalogue(Lang.FR);

    byte[] written = DocumentFormat.write(Rehearsal.page(catalogue), format, catalogue);

    assertThat(written).isNotEmpty();
  }
}
