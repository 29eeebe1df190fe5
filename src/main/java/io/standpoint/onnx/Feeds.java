package io.standpoint.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The input tensors of one run, which live outside the heap until they are closed. */
final class Feeds implements AutoCloseable {

  private final OrtEnvironment environment;
  private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();

  Feeds(OrtEnvironment environment) {
    this.environment = environment;
  }

  Map<String, OnnxTensor> tensors() {
    return tensors;
  }

  void put(String name, long[] values, long... shape) throws OrtException {
    tensors.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
  }

  void putOnes(String name, int rows, int columns) throws OrtException {
    long[] ones = new long[rows * columns];
    Arrays.fill(ones, 1);
    put(name, ones, rows, columns);
  }

  void putZeros(String name, int length) throws OrtException {
    put(name, new long[length], length);
  }

  /** A row per range, with 1 at its pieces and 0 elsewhere. */
  void putMask(String name, Stream<PieceRange> ranges, int columns) throws OrtException {
    List<PieceRange> rows = ranges.toList();
    float[] mask = new float[rows.size() * columns];
    for (int i = 0; i < rows.size(); i++) {
      int row = i * columns;
      Arrays.fill(mask, row + rows.get(i).start(), row + rows.get(i).end(), 1);
    }
    long[] shape = {rows.size(), columns};
    tensors.put(name, OnnxTensor.createTensor(environment, FloatBuffer.wrap(mask), shape));
  }

  @Override
  public void close() {
    tensors.values().forEach(OnnxTensor::close);
  }
}
