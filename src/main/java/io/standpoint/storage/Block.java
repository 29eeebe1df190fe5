package io.standpoint.storage;

import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;

/**
 * Where a block of bytes lies in a {@link BlockFile}.
 *
 * @param path the file
 * @param offset of the block, in bytes
 * @param length of the block, in bytes
 */
public record Block(String path, long offset, int length) {

  public static final Coder<Block> CODER = new BlockCoder();

  /** Blocks and the shards that they belong to. */
  public static final KvCoder<Integer, Block> SHARDED_CODER = KvCoder.of(VarIntCoder.of(), CODER);

  /** One line that {@link #ofLine} reads back. */
  public String line() {
    return offset + "\t" + length + "\t" + path;
  }

  /** The block that {@link #line()} gave the line for. */
  public static Block ofLine(String line) {
    String[] parts = line.split("\t", 3);
    return new Block(parts[2], Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
  }

  private static final class BlockCoder extends LineCoder<Block> {

    @Override
    protected String line(Block block) {
      return block.line();
    }

    @Override
    protected Block value(String line) {
      return ofLine(line);
    }
  }
}
