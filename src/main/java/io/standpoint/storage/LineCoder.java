package io.standpoint.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;

/** Writes values as lines. All coders of one class are equal, also those of another JVM. */
public abstract class LineCoder<T> extends AtomicCoder<T> {

  /** One line that {@link #value} reads back. */
  protected abstract String line(T value);

  /** The value that {@link #line} gave the line for. */
  protected abstract T value(String line);

  @Override
  public final void encode(T value, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(line(value), out);
  }

  @Override
  public final T decode(InputStream in) throws IOException {
    return value(StringUtf8Coder.of().decode(in));
  }
}
