package bilan.pipelines.profile;

import bilan.pipelines.sheet.Sheet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sheet that is no longer at hand: its name is all that is known. */
record NamedSheet(String name) implements Sheet {

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  public List<Merge> merges() {
    return List.of();
  }

  @Override
  public Set<Integer> hiddenColumns() {
    return Set.of();
  }

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
