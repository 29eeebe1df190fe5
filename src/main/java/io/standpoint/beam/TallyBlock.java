package io.standpoint.beam;

import io.standpoint.aggregate.Overall;
import io.standpoint.storage.Block;
import io.standpoint.storage.LineCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;

/**
 * Tallies of one shard, see {@link TallyFile}.
 *
 * @param block where they are
 * @param opinions what they add up to
 */
record TallyBlock(Block block, Overall opinions) {

  static final Coder<TallyBlock> CODER = new TallyBlockCoder();

  /** Blocks and the shards that they belong to. */
  static final KvCoder<Integer, TallyBlock> SHARDED_CODER = KvCoder.of(VarIntCoder.of(), CODER);

  private static final class TallyBlockCoder extends LineCoder<TallyBlock> {

    @Override
    protected String line(TallyBlock tallies) {
      return OverallCoder.encode(tallies.opinions) + "\t" + tallies.block.line();
    }

    @Override
    protected TallyBlock value(String line) {
      String[] parts = line.split("\t", 2);
      return new TallyBlock(Block.ofLine(parts[1]), OverallCoder.decode(parts[0]));
    }
  }
}
