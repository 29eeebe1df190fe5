package io.standpoint.beam;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StringUtf8Coder;

/**
 * Where the tallies of one shard lie in a {@link TallyFile}.
 *
 * @param path the file
 * @param offset of the block, in bytes
 * @param length of the block, in bytes
 */
record TallyBlock(String path, long offset, int length) {

  static final Coder<TallyBlock> CODER = new LineCoder();

  private static String encode(TallyBlock block) {
    return block.offset + "\t" + block.length + "\t" + block.path;
  }

  private static TallyBlock decode(String line) {
    String[] parts = line.split("\t", 3);
    return new TallyBlock(parts[2], Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
  }

  /** All instances are equal, also those that came from another JVM. */
  private static final class LineCoder extends AtomicCoder<TallyBlock> {

    @Override
    public void encode(TallyBlock block, OutputStream out) throws IOException {
      StringUtf8Coder.of().encode(TallyBlock.encode(block), out);
    }

    @Override
    public TallyBlock decode(InputStream in) throws IOException {
      return TallyBlock.decode(StringUtf8Coder.of().decode(in));
    }
  }
}
