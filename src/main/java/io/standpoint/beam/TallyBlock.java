package io.standpoint.beam;

import io.standpoint.aggregate.Overall;
import org.apache.beam.sdk.coders.Coder;

/**
 * Where the tallies of one shard lie in a {@link TallyFile}.
 *
 * @param path the file
 * @param offset of the block, in bytes
 * @param length of the block, in bytes
 * @param opinions what the tallies in it add up to
 */
record TallyBlock(String path, long offset, int length, Overall opinions) {

  static final Coder<TallyBlock> CODER = new TallyBlockCoder();

  private static final class TallyBlockCoder extends LineCoder<TallyBlock> {

    @Override
    String line(TallyBlock block) {
      return String.join(
          "\t",
          Long.toString(block.offset),
          Integer.toString(block.length),
          OverallCoder.encode(block.opinions),
          block.path);
    }

    @Override
    TallyBlock value(String line) {
      String[] parts = line.split("\t", 4);
      return new TallyBlock(
          parts[3],
          Long.parseLong(parts[0]),
          Integer.parseInt(parts[1]),
          OverallCoder.decode(parts[2]));
    }
  }
}
