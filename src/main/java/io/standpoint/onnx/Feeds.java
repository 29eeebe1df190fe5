package io.standpoint.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The input tensors of one run. Their memory lies outside the heap and serves the next run, too:
 * buffers made for each would wait for a collection of the old generation, which may take hours.
 * Not thread-safe.
 */
final class Feeds {

  private final OrtEnvironment environment;
  private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();
  private final Map<String, ByteBuffer> memory = new HashMap<>();

  Feeds(OrtEnvironment environment) {
    this.environment = environment;
  }

  Map<String, OnnxTensor> tensors() {
    return tensors;
  }

  void put(String name, long[] values, long... shape) throws OrtException {
    put(name, memory(name, values.length * Long.BYTES).asLongBuffer().put(values), shape);
  }

  void putOnes(String name, int rows, int columns) throws OrtException {
    fill(name, 1, rows * columns, rows, columns);
  }

  void putZeros(String name, int length) throws OrtException {
    fill(name, 0, length, length);
  }

  private void fill(String name, long value, int length, long... shape) throws OrtException {
    LongBuffer values = memory(name, length * Long.BYTES).asLongBuffer();
    while (values.hasRemaining()) {
      values.put(value);
    }
    put(name, values, shape);
  }

  private void put(String name, LongBuffer values, long... shape) throws OrtException {
    tensors.put(name, OnnxTensor.createTensor(environment, values.flip(), shape));
  }

  /** A row per range, with 1 at its pieces and 0 elsewhere. */
  void putMask(String name, Stream<PieceRange> ranges, int columns) throws OrtException {
    List<PieceRange> rows = ranges.toList();
    FloatBuffer mask = memory(name, rows.size() * columns * Float.BYTES).asFloatBuffer();
    for (PieceRange row : rows) {
      for (int i = 0; i < columns; i++) {
        mask.put(i >= row.start() && i < row.end() ? 1 : 0);
      }
    }
    long[] shape = {rows.size(), columns};
    tensors.put(name, OnnxTensor.createTensor(environment, mask.flip(), shape));
  }

  private ByteBuffer memory(String name, int bytes) {
    ByteBuffer held = memory.get(name);
    if (held == null || held.capacity() < bytes) {
      int capacity = Math.max(1 << 10, Integer.highestOneBit(Math.max(1, bytes - 1)) << 1);
      held = ByteBuffer.allocateDirect(capacity).order(ByteOrder.nativeOrder());
      memory.put(name, held);
    }
    return held.clear().limit(bytes);
  }

  /** Ends the tensors; their memory stays. */
  void clear() {
    tensors.values().forEach(OnnxTensor::close);
    tensors.clear();
  }
}
