package io.standpoint.storage;

import com.google.common.io.ByteStreams;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * Blocks of bytes on their way to another step: a file in the temporary folder, which is there once
 * the first block is. Only the places of the blocks go through the shuffle, which some runners hold
 * in memory; they may be handed on when the file is closed. Not thread-safe.
 */
public final class BlockFile implements Closeable {

  private final String path;
  private OutputStream file;
  private long offset;

  /**
   * A new file.
   *
   * @param folder the temporary folder of the run
   * @param content what the blocks hold, as the beginning of the file's name
   */
  public BlockFile(String folder, String content) {
    path = folder + "/" + content + "-" + UUID.randomUUID() + ".bin";
  }

  /**
   * Appends a block.
   *
   * @throws IOException if it cannot be written
   */
  public Block append(byte[] bytes) throws IOException {
    if (file == null) {
      file =
          Channels.newOutputStream(FileSystems.create(AvroPart.resource(path), MimeTypes.BINARY));
    }
    file.write(bytes);
    Block block = new Block(path, offset, bytes.length);
    offset += bytes.length;
    return block;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }

  /**
   * The bytes of one block.
   *
   * @throws IOException if the file is not there or ends early
   */
  public static byte[] read(Block block) throws IOException {
    byte[] bytes;
    try (InputStream in = open(block)) {
      bytes = in.readNBytes(block.length());
    }
    if (bytes.length < block.length()) {
      throw new IOException(
          block.path() + " ends before byte " + (block.offset() + block.length()));
    }
    return bytes;
  }

  /**
   * The bytes of one block as they are asked for, fewer if the file ends early.
   *
   * @throws IOException if the file is not there
   */
  public static InputStream open(Block block) throws IOException {
    ReadableByteChannel file = FileSystems.open(AvroPart.resource(block.path()));
    try {
      InputStream in = Channels.newInputStream(file);
      if (file instanceof SeekableByteChannel seekable) {
        seekable.position(block.offset());
      } else {
        in.skipNBytes(block.offset());
      }
      return ByteStreams.limit(in, block.length());
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }
}
