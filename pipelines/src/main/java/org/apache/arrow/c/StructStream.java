package org.apache.arrow.c;

import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.apache.arrow.c.jni.JniWrapper;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * A stream of the batches that one struct vector holds, one after the other, for a program that
 * reads Arrow's C data interface.
 *
 * <p>It stands in Arrow's own package because the native part of Arrow calls this superclass, which
 * is not public. {@link Data#exportArrayStream} would do, but describes its batches by a {@code
 * Schema}, whose class makes a Jackson mapper when it is loaded: 560 more classes and 0.1 s.
 */
public final class StructStream extends ArrayStreamExporter.ExportedArrayStreamPrivateData {

  private static final int OK = 0;
  private static final int IO_ERROR = 5;

  private final Field told;
  private final StructVector batch;
  private final BooleanSupplier next;

  private StructStream(
      BufferAllocator allocator, Field told, StructVector batch, BooleanSupplier next) {
    super(allocator, null);
    this.told = told;
    this.batch = batch;
    this.next = next;
  }

  /**
   * Makes the stream, to be released and closed by the caller.
   *
   * @param told the type of the vector as the reader is told it, whose memory is laid out alike
   * @param next fills the vector with the next batch; false after the last
   */
  public static ArrowArrayStream of(
      BufferAllocator allocator, Field told, StructVector batch, BooleanSupplier next) {
    ArrowArrayStream stream = ArrowArrayStream.allocateNew(allocator);
    JniWrapper.get()
        .exportArrayStream(stream.memoryAddress(), new StructStream(allocator, told, batch, next));
    return stream;
  }

  @Override
  int getSchema(long address) {
    try (ArrowSchema schema = ArrowSchema.wrap(address)) {
      Data.exportField(allocator, told, null, schema);
      return OK;
    } catch (RuntimeException | Error e) {
      return failed(e);
    }
  }

  @Override
  int getNext(long address) {
    try (ArrowArray array = ArrowArray.wrap(address)) {
      if (next.getAsBoolean()) {
        Data.exportVector(allocator, batch, null, array);
      } else {
        array.markReleased();
      }
      return OK;
    } catch (RuntimeException | Error e) {
      return failed(e);
    }
  }

  /** The reader of the stream is native code: it gets a number, and asks for this text. */
  private int failed(Throwable e) {
    lastError = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
    return IO_ERROR;
  }

  @Override
  public void close() {
    batch.clear();
  }
}
