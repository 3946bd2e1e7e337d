package bilan.corpora;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text too long to be held: pieces, each said to be repeated, written as they come. */
final class Chunks {

  private static final int BLOCK = 1 << 16;

  private record Chunk(String text, long times) {}

  private final List<Chunk> chunks = new ArrayList<>();

  static Chunks of(String text) {
    return new Chunks().add(text, 1);
  }

  /** Adds a piece; every {@code #} in it becomes the number of its repetition. */
  Chunks add(String text, long times) {
    chunks.add(new Chunk(text, times));
    return this;
  }

  Chunks add(String text) {
    return add(text, 1);
  }

  Chunks addAll(Chunks others) {
    chunks.addAll(others.chunks);
    return this;
  }

  void writeTo(OutputStream out) throws IOException {
    for (Chunk chunk : chunks) {
      if (chunk.text().indexOf('#') >= 0) {
        numbered(chunk, out);
      } else {
        same(chunk, out);
      }
    }
  }

  private static void numbered(Chunk chunk, OutputStream out) throws IOException {
    StringBuilder block = new StringBuilder();
    for (long i = 1; i <= chunk.times(); i++) {
      block.append(chunk.text().replace("#", Long.toString(i)));
      if (block.length() > BLOCK || i == chunk.times()) {
        out.write(block.toString().getBytes(StandardCharsets.UTF_8));
        block.setLength(0);
      }
    }
  }

  private static void same(Chunk chunk, OutputStream out) throws IOException {
    long inBlock = Math.max(1, Math.min(chunk.times(), BLOCK / Math.max(1, chunk.text().length())));
    byte[] block = chunk.text().repeat((int) inBlock).getBytes(StandardCharsets.UTF_8);
    for (long i = 0; i < chunk.times() / inBlock; i++) {
      out.write(block);
    }
    String rest = chunk.text().repeat((int) (chunk.times() % inBlock));
    out.write(rest.getBytes(StandardCharsets.UTF_8));
  }
}
