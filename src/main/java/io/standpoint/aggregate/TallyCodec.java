package io.standpoint.aggregate;

import com.google.common.hash.Hashing;
import io.standpoint.domain.EntityType;
import io.standpoint.domain.Evidence;
import io.standpoint.domain.Frame;
import io.standpoint.domain.Polarity;
import io.standpoint.domain.Span;
import io.standpoint.domain.Voice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  private TallyCodec() {}

  /** A tally and what it is about. */
  public record Keyed(SubjectKey key, Tally tally) {}

  public static byte[] encode(SubjectKey key, Tally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      writeString(out, key.encode());
      writeString(out, tally.name);
      writeString(out, tally.holderName);
      out.writeByte(tally.type == null ? -1 : tally.type.ordinal());
      writeLong(out, tally.articles);
      writeLong(out, tally.stories.size());
      writeStories(out, tally.stories);
      writeSparse(out, tally.voices, Tally.ABSTAINED + 1);
      writeSparse(out, tally.frames, Tally.ABSTAINED);
      writeAll(out, tally.sums);
      writeShares(out, tally.publishers);
      writeShares(out, tally.holders);
      writeLong(out, tally.variants.size());
      for (Map.Entry<String, Long> variant : tally.variants.entrySet()) {
        writeString(out, variant.getKey());
        writeLong(out, variant.getValue());
      }
      writeEvidence(out, tally.evidence.best());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a tally.
   *
   * @throws IllegalArgumentException if it has another version
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
   * @throws IllegalArgumentException if it has another version
   */
  public static Keyed decode(byte[] bytes, LongUnaryOperator joined) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IllegalArgumentException(
            "state of version " + version + ", this program reads version " + VERSION);
      }
      SubjectKey key = SubjectKey.decode(readString(in));
      Tally tally = new Tally();
      tally.name = readString(in);
      tally.holderName = readString(in);
      int type = in.readByte();
      tally.type = type < 0 ? null : EntityType.values()[type];
      tally.articles = readLong(in);
      for (long left = readLong(in); left > 0; left--) {
        tally.stories.add(joined.applyAsLong(in.readLong()), readStory(in), 0);
      }
      readSparse(in, tally.voices, Tally.ABSTAINED + 1);
      readSparse(in, tally.frames, Tally.ABSTAINED);
      readAll(in, tally.sums);
      readShares(in, tally.publishers);
      readShares(in, tally.holders);
      for (long left = readLong(in); left > 0; left--) {
        tally.variants.put(readString(in), readLong(in));
      }
      for (long left = readLong(in); left > 0; left--) {
        tally.evidence.add(readEvidence(in));
      }
      return new Keyed(key, tally);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeStories(DataOutputStream out, StoryTable stories) {
    stories.forEach(
        (id, numbers, offset) -> {
          try {
            out.writeLong(id);
            for (int i = 0; i < StoryTable.WIDTH; i++) {
              writeLong(out, numbers[offset + i]);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static int[] readStory(DataInputStream in) throws IOException {
    int[] story = new int[StoryTable.WIDTH];
    for (int i = 0; i < story.length; i++) {
      story[i] = Math.toIntExact(readLong(in));
    }
    return story;
  }

  private static void writeEvidence(DataOutputStream out, List<Evidence> sample)
      throws IOException {
    writeLong(out, sample.size());
    for (Evidence evidence : sample) {
      writeString(out, evidence.opinionId());
      writeString(out, evidence.articleId());
      writeLong(out, evidence.sentence().start());
      writeLong(out, evidence.sentence().end());
      writeLong(out, evidence.target().start());
      writeLong(out, evidence.target().end());
      writeString(out, evidence.text());
      out.writeByte(evidence.polarity().ordinal());
      out.writeDouble(evidence.probability());
      out.writeByte(evidence.voice().ordinal());
      writeLong(out, evidence.frames().size());
      for (Frame frame : evidence.frames()) {
        out.writeByte(frame.ordinal());
      }
    }
  }

  private static Evidence readEvidence(DataInputStream in) throws IOException {
    String opinionId = readString(in);
    String articleId = readString(in);
    Span sentence = new Span((int) readLong(in), (int) readLong(in));
    Span target = new Span((int) readLong(in), (int) readLong(in));
    String text = readString(in);
    Polarity polarity = Polarity.values()[in.readByte()];
    double probability = in.readDouble();
    Voice voice = Voice.values()[in.readByte()];
    List<Frame> frames = new ArrayList<>();
    for (long left = readLong(in); left > 0; left--) {
      frames.add(Frame.values()[in.readByte()]);
    }
    return new Evidence(
        opinionId, articleId, sentence, target, text, polarity, probability, voice, frames);
  }

  private static void writeShares(DataOutputStream out, ShareTable table) throws IOException {
    writeLong(out, table.size());
    for (Map.Entry<String, ShareTable.Row> row : table.rows().entrySet()) {
      writeString(out, row.getKey());
      writeString(out, row.getValue().name);
      writeAll(out, row.getValue().counts);
    }
  }

  private static void readShares(DataInputStream in, ShareTable table) throws IOException {
    for (long left = readLong(in); left > 0; left--) {
      String id = readString(in);
      String name = readString(in);
      long[] counts = new long[Polarity.values().length];
      readAll(in, counts);
      table.add(id, name, counts);
    }
  }

  /** Most rows are zero: only the others are written, each behind its index. */
  private static void writeSparse(DataOutputStream out, long[] rows, int width) throws IOException {
    for (int start = 0; start < rows.length; start += width) {
      boolean used = false;
      for (int i = start; i < start + width; i++) {
        used |= rows[i] != 0;
      }
      if (used) {
        out.writeByte(start / width);
        for (int i = start; i < start + width; i++) {
          writeLong(out, rows[i]);
        }
      }
    }
    out.writeByte(-1);
  }

  private static void readSparse(DataInputStream in, long[] rows, int width) throws IOException {
    for (int row = in.readByte(); row >= 0; row = in.readByte()) {
      for (int i = row * width; i < (row + 1) * width; i++) {
        rows[i] = readLong(in);
      }
    }
  }

  private static void writeAll(DataOutputStream out, long[] numbers) throws IOException {
    for (long number : numbers) {
      writeLong(out, number);
    }
  }

  private static void readAll(DataInputStream in, long[] numbers) throws IOException {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = readLong(in);
    }
  }

  /** Zigzag and base 128, low groups first: small numbers take one byte. */
  private static void writeLong(DataOutputStream out, long number) throws IOException {
    long rest = (number << 1) ^ (number >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readLong(DataInputStream in) throws IOException {
    long rest = 0;
    int shift = 0;
    byte group;
    do {
      group = in.readByte();
      rest |= (group & 0x7FL) << shift;
      shift += 7;
    } while (group < 0);
    return (rest >>> 1) ^ -(rest & 1);
  }

  private static void writeString(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeLong(out, bytes.length);
    out.write(bytes);
  }

  private static String readString(DataInputStream in) throws IOException {
    return new String(in.readNBytes((int) readLong(in)), StandardCharsets.UTF_8);
  }
}
