package bilan.pipelines.correction;

import bilan.pipelines.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A sheet that is no longer at hand: its name is all that is known. */
record NamedSheet(String name) implements Sheet {

  @Override
  public Rows rows() {
    return new Rows() {
      @Override
      public bilan.pipelines.sheet.@Nullable Row next() {
        return null;
      }

      @Override
      public void close() {}
    };
  }
}
