package io.standpoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.Pipeline.PipelineVisitor;
import org.apache.beam.sdk.runners.TransformHierarchy.Node;
import org.apache.beam.sdk.util.construction.renderer.PipelineDotRenderer;
import org.apache.beam.sdk.values.PCollection;

/** The steps of a pipeline, before an engine has changed them. */
final class JobGraph {

  private final Pipeline pipeline;

  private JobGraph(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  static JobGraph of(Pipeline pipeline) {
    return new JobGraph(pipeline);
  }

  /** The graph in the language of Graphviz. */
  String dot() {
    return PipelineDotRenderer.toDotString(pipeline);
  }

  /** One line per step, in the order of the data, indented by composite. */
  List<String> lines() {
    Lines lines = new Lines();
    pipeline.traverseTopologically(lines);
    return lines.lines;
  }

  private static final class Lines extends PipelineVisitor.Defaults {

    private final List<String> lines = new ArrayList<>();
    private int depth;

    @Override
    public CompositeBehavior enterCompositeTransform(Node node) {
      if (!node.isRootNode()) {
        add(node, "");
        depth++;
      }
      return CompositeBehavior.ENTER_TRANSFORM;
    }

    @Override
    public void leaveCompositeTransform(Node node) {
      depth = Math.max(0, depth - 1);
    }

    @Override
    public void visitPrimitiveTransform(Node node) {
      String coders =
          node.getOutputs().values().stream()
              .filter(PCollection.class::isInstance)
              .map(output -> ((PCollection<?>) output).getCoder().getEncodedTypeDescriptor())
              .map(type -> type.toString().replaceAll("[a-z0-9]+\\.", ""))
              .collect(Collectors.joining(", "));
      add(node, coders.isEmpty() ? "" : ": " + coders);
    }

    private void add(Node node, String rest) {
      String name = node.getFullName();
      lines.add("  ".repeat(depth) + name.substring(name.lastIndexOf('/') + 1) + rest);
    }
  }
}
