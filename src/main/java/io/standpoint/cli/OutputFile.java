package io.standpoint.cli;

import com.google.common.io.CountingOutputStream;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * The file that {@code --output} names, on any Beam file system: there when it is complete, or not
 * at all. Not thread-safe.
 */
final class OutputFile {

  private final String path;
  private final boolean overwrite;
  private long bytes;

  /**
   * A file to be.
   *
   * @param overwrite whether one that is there is replaced
   */
  OutputFile(String path, boolean overwrite) {
    this.path = path;
    this.overwrite = overwrite;
  }

  /** Fills the file, which is closed by others, and says what it holds. */
  interface Content<T> {
    T write(OutputStream out) throws IOException;
  }

  /**
   * Writes the file, under another name until it is complete.
   *
   * @return what {@code content} returns
   * @throws UsageException if the file must not be replaced, or cannot be written
   */
  <T> T write(Content<T> content) {
    ResourceId file = resource(path);
    ResourceId part = resource(path + ".part");
    try {
      requireFree();
      CountingOutputStream out = open(part);
      try {
        T written;
        try (out) {
          written = content.write(out);
        }
        bytes = out.getCount();
        FileSystems.rename(List.of(part), List.of(file));
        return written;
      } finally {
        FileSystems.delete(List.of(part), StandardMoveOptions.IGNORE_MISSING_FILES);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UsageException(
          "--output=" + path + " cannot be written: " + e.getMessage() + ".", e);
    }
  }

  /** Its size, once it is written. */
  long bytes() {
    return bytes;
  }

  private void requireFree() throws IOException {
    if (!path.contains("://") && Files.isDirectory(Path.of(path))) {
      throw new UsageException("--output=" + path + " is a folder: name a file in it.");
    }
    if (!overwrite && exists()) {
      throw new UsageException(
          "--output="
              + path
              + " is there already: name another one, or replace it with --overwrite.");
    }
  }

  private boolean exists() throws IOException {
    try {
      FileSystems.matchSingleFileSpec(path);
      return true;
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  private static ResourceId resource(String path) {
    try {
      return FileSystems.matchNewResource(path, false);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--output=" + path + " is no file: " + Arguments.reason(e) + ".", e);
    }
  }

  private static CountingOutputStream open(ResourceId file) throws IOException {
    return new CountingOutputStream(
        new BufferedOutputStream(
            Channels.newOutputStream(FileSystems.create(file, MimeTypes.TEXT))));
  }
}
