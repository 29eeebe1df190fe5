package io.standpoint.aggregate;

import com.google.common.hash.Hashing;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Evidence;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/**
 * A tally with its key as bytes, for a shuffle and as the state that summaries are merged from:
 * equal tallies give equal bytes. The first byte is {@value #VERSION}, the version of the format;
 * labels are written by their order of declaration, which therefore is part of it.
 */
public final class TallyCodec {

  static final int VERSION = 2;

  private static final EntityType[] TYPES = EntityType.values();
  private static final Polarity[] POLARITIES = Polarity.values();
  private static final Voice[] VOICES = Voice.values();
  private static final Frame[] FRAMES = Frame.values();

  private TallyCodec() {}

  /** A tally and what it is about. */
  public record Keyed(SubjectKey key, Tally tally) {}

  public static byte[] encode(SubjectKey key, Tally tally) {
    List<Evidence> evidence = tally.evidence.best();
    PackedOutput out = new PackedOutput(expectedBytes(tally, evidence));
    out.writeByte(VERSION);
    out.writeString(key.encode());
    out.writeString(tally.name);
    out.writeString(tally.holderName);
    out.writeByte(tally.type == null ? -1 : tally.type.ordinal());
    out.writeLong(tally.articles);
    writeStories(out, tally.stories);
    writeSparse(out, tally.voices, Tally.ABSTAINED + 1);
    writeSparse(out, tally.frames, Tally.ABSTAINED);
    writeAll(out, tally.sums);
    writeShares(out, tally.publishers);
    writeShares(out, tally.holders);
    out.writeLong(tally.variants.size());
    tally.variants.forEach(
        (variant, count) -> {
          out.writeString(variant);
          out.writeLong(count);
        });
    writeEvidence(out, evidence);
    return out.toByteArray();
  }

  /** About as many bytes as a tally takes, so that most are written without growing. */
  private static int expectedBytes(Tally tally, List<Evidence> evidence) {
    int rows = tally.publishers.size() + tally.holders.size() + tally.variants.size();
    int bytes = 256 + 16 * tally.stories.size() + 48 * rows;
    for (Evidence one : evidence) {
      bytes += 128 + one.text().length();
    }
    return bytes;
  }

  /**
   * Reads a tally.
   *
   * @throws IllegalArgumentException if it has another version, or breaks off
   */
  public static Keyed decode(byte[] bytes) {
    return decode(bytes, LongUnaryOperator.identity());
  }

  /** What stands for a story in a tally. */
  public static long storyKey(String storyId) {
    return Hashing.murmur3_128().hashString(storyId, StandardCharsets.UTF_8).asLong();
  }

  /**
   * What {@link #encode} wrote, its stories replaced.
   *
   * @param joined gives the {@link #storyKey} that counts instead of another one
   * @throws IllegalArgumentException if it has another version, or breaks off
   */
  public static Keyed decode(byte[] bytes, LongUnaryOperator joined) {
    PackedInput in = new PackedInput(bytes);
    try {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "state of version " + version + ", this program reads version " + VERSION);
      }
      SubjectKey key = SubjectKey.decode(in.readString());
      return new Keyed(key, readTally(in, joined));
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("state that breaks off", e);
    }
  }

  private static Tally readTally(PackedInput in, LongUnaryOperator joined) {
    Tally tally = new Tally();
    tally.name = in.readString();
    tally.holderName = in.readString();
    int type = in.readByte();
    tally.type = type < 0 ? null : TYPES[type];
    tally.articles = in.readLong();
    for (long left = in.readLong(); left > 0; left--) {
      tally.stories.add(joined.applyAsLong(in.readFixed()), readStory(in), 0);
    }
    readSparse(in, tally.voices, Tally.ABSTAINED + 1);
    readSparse(in, tally.frames, Tally.ABSTAINED);
    readAll(in, tally.sums);
    readShares(in, tally.publishers);
    readShares(in, tally.holders);
    for (long left = in.readLong(); left > 0; left--) {
      tally.variants.put(in.readString(), in.readLong());
    }
    for (long left = in.readLong(); left > 0; left--) {
      tally.evidence.add(readEvidence(in));
    }
    return tally;
  }

  private static void writeStories(PackedOutput out, StoryTable stories) {
    out.writeLong(stories.size());
    stories.forEach(
        (id, numbers, offset) -> {
          out.writeFixed(id);
          for (int i = 0; i < StoryTable.WIDTH; i++) {
            out.writeLong(numbers[offset + i]);
          }
        });
  }

  private static int[] readStory(PackedInput in) {
    int[] story = new int[StoryTable.WIDTH];
    for (int i = 0; i < story.length; i++) {
      story[i] = in.readInt();
    }
    return story;
  }

  private static void writeEvidence(PackedOutput out, List<Evidence> sample) {
    out.writeLong(sample.size());
    for (Evidence evidence : sample) {
      out.writeString(evidence.opinionId());
      out.writeString(evidence.articleId());
      out.writeLong(evidence.sentence().start());
      out.writeLong(evidence.sentence().end());
      out.writeLong(evidence.target().start());
      out.writeLong(evidence.target().end());
      out.writeString(evidence.text());
      out.writeByte(evidence.polarity().ordinal());
      out.writeDouble(evidence.probability());
      out.writeByte(evidence.voice().ordinal());
      out.writeLong(evidence.frames().size());
      for (Frame frame : evidence.frames()) {
        out.writeByte(frame.ordinal());
      }
    }
  }

  private static Evidence readEvidence(PackedInput in) {
    String opinionId = in.readString();
    String articleId = in.readString();
    Span sentence = new Span(in.readInt(), in.readInt());
    Span target = new Span(in.readInt(), in.readInt());
    String text = in.readString();
    Polarity polarity = POLARITIES[in.readByte()];
    double probability = in.readDouble();
    Voice voice = VOICES[in.readByte()];
    List<Frame> frames = new ArrayList<>();
    for (long left = in.readLong(); left > 0; left--) {
      frames.add(FRAMES[in.readByte()]);
    }
    return new Evidence(
        opinionId, articleId, sentence, target, text, polarity, probability, voice, frames);
  }

  private static void writeShares(PackedOutput out, ShareTable table) {
    out.writeLong(table.size());
    for (Map.Entry<String, ShareTable.Row> row : table.rows().entrySet()) {
      out.writeString(row.getKey());
      out.writeString(row.getValue().name);
      writeAll(out, row.getValue().counts);
    }
  }

  private static void readShares(PackedInput in, ShareTable table) {
    for (long left = in.readLong(); left > 0; left--) {
      String id = in.readString();
      String name = in.readString();
      long[] counts = new long[POLARITIES.length];
      readAll(in, counts);
      table.add(id, name, counts);
    }
  }

  /** Most rows are zero: only the others are written, each behind its index. */
  private static void writeSparse(PackedOutput out, long[] rows, int width) {
    for (int start = 0; start < rows.length; start += width) {
      boolean used = false;
      for (int i = start; i < start + width; i++) {
        used |= rows[i] != 0;
      }
      if (used) {
        out.writeByte(start / width);
        for (int i = start; i < start + width; i++) {
          out.writeLong(rows[i]);
        }
      }
    }
    out.writeByte(-1);
  }

  private static void readSparse(PackedInput in, long[] rows, int width) {
    for (int row = in.readByte(); row >= 0; row = in.readByte()) {
      for (int i = row * width; i < (row + 1) * width; i++) {
        rows[i] = in.readLong();
      }
    }
  }

  private static void writeAll(PackedOutput out, long[] numbers) {
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  private static void readAll(PackedInput in, long[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readLong();
    }
  }
}
