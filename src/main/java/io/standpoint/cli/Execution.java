package io.standpoint.cli;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.PrintStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;

/** Hands a pipeline to its engine and tells what became of it. */
final class Execution {

  private final String runId;
  private final String output;
  private final PrintStream out;
  private final PrintStream err;

  Execution(String runId, String output, PrintStream out, PrintStream err) {
    this.runId = runId;
    this.output = output;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the pipeline.
   *
   * @param wait whether until its end
   * @return exit code
   */
  int run(Pipeline pipeline, boolean wait) {
    return run(pipeline, wait, () -> {});
  }

  /** What is left to do when a pipeline is done. */
  interface Completion {
    void complete() throws IOException;
  }

  /**
   * Runs the pipeline, then what is left to do.
   *
   * @param completion not called unless the run is waited for and succeeds
   * @return exit code
   */
  int run(Pipeline pipeline, boolean wait, Completion completion) {
    boolean terminal = "bar".equals(System.getProperty("standpoint.progress"));
    PipelineResult.State state;
    try {
      PipelineResult result = pipeline.run();
      if (!wait) {
        out.println("The run " + runId + " was started.");
        out.println(output + "/_SUCCESS tells when it is done.");
        return 0;
      }
      state = new Progress(err, terminal).follow(result);
    } catch (IOException e) {
      return fail("the run cannot be followed: " + e.getMessage());
    } catch (RuntimeException e) {
      // Runners wrap whatever ends a run, some in nothing more specific than this.
      return fail("the run failed: " + Throwables.getRootCause(e));
    }
    if (state != PipelineResult.State.DONE) {
      return fail("the run ended as " + state);
    }
    try {
      completion.complete();
    } catch (IOException e) {
      return fail("the run is done, but its output cannot be put in place: " + e.getMessage());
    }
    return report();
  }

  private int report() {
    try {
      new RunReport(output, out).print();
    } catch (IOException e) {
      err.println(
          "standpoint: the run is done, but its output cannot be read from here: "
              + e.getMessage());
    }
    return 0;
  }

  private int fail(String what) {
    err.println("standpoint: " + what + "; " + output + " has no _SUCCESS and must not be used.");
    return 1;
  }
}
