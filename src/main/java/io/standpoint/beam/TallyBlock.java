package io.standpoint.beam;

import org.apache.beam.sdk.coders.Coder;

/**
 * Where the tallies of one shard lie in a {@link TallyFile}.
 *
 * @param path the file
 * @param offset of the block, in bytes
 * @param length of the block, in bytes
 */
record TallyBlock(String path, long offset, int length) {

  static final Coder<TallyBlock> CODER = new TallyBlockCoder();

  private static final class TallyBlockCoder extends LineCoder<TallyBlock> {

    @Override
    String line(TallyBlock block) {
      return block.offset + "\t" + block.length + "\t" + block.path;
    }

    @Override
    TallyBlock value(String line) {
      String[] parts = line.split("\t", 3);
      return new TallyBlock(parts[2], Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }
  }
}
