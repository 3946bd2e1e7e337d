package bilan.pipelines.request;

import bilan.pipelines.layout.LayoutPrint;
import org.jspecify.annotations.Nullable;

/** Answers that were given for files of one layout and still hold. */
public interface LayoutMemory {

  /** Nothing was answered. */
  LayoutMemory NONE =
      new LayoutMemory() {
        @Override
        public Remembered of(LayoutPrint layout) {
          return Remembered.NOTHING;
        }

        @Override
        public @Nullable String dataset(LayoutPrint layout) {
          return null;
        }
      };

  /** Answers for a file of this layout. */
  Remembered of(LayoutPrint layout);

  /** The dataset of all files of this layout that count; null if there is none, or several are. */
  @Nullable String dataset(LayoutPrint layout);
}
