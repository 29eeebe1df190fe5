package io.standpoint.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * {@code doctor}: whether this machine, its models and a cluster are fit for a run. A line for each
 * check, printed when it is done, so that one that ends the JVM is the one after the last line.
 */
public final class DoctorCommand implements Command {

  private final Supplier<Machine> machine;

  public DoctorCommand() {
    this(Machine::current);
  }

  DoctorCommand(Supplier<Machine> machine) {
    this.machine = machine;
  }

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String summary() {
    return "check whether this machine, its models and a Flink cluster are fit for a run";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return DoctorOptions.class;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "doctor", "doctor --modelsPath=/mnt/models", "doctor --flinkMaster=localhost:8081");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    DoctorOptions options = Arguments.parse(arguments, DoctorOptions.class);
    FileSystems.setDefaultPipelineOptions(options);
    Optional<FlinkCluster> flink = cluster(options.getFlinkMaster());
    List<Finding> findings = new ArrayList<>();
    Consumer<Finding> report =
        finding -> {
          findings.add(finding);
          out.print(finding.text());
        };
    Machine here = machine.get();
    here.findings().forEach(report);
    if (here.canLoadModels()) {
      new ModelFindings(options).report(report);
    } else {
      ModelFindings.reportSkipped(report, "needs the heap and the ONNX Runtime above");
    }
    flink.map(FlinkCluster::findings).orElseGet(DoctorCommand::noCluster).forEach(report);
    return conclude(findings, out);
  }

  private static Optional<FlinkCluster> cluster(String master) {
    return master.startsWith("[") ? Optional.empty() : Optional.of(FlinkCluster.at(master));
  }

  private static List<Finding> noCluster() {
    return List.of(Finding.skipped("Flink", "none named; --flinkMaster=HOST:PORT looks at one"));
  }

  private static int conclude(List<Finding> findings, PrintStream out) {
    long failed = findings.stream().filter(Finding::failed).count();
    out.println();
    if (failed == 0) {
      out.println("Fit for a run.");
      return 0;
    }
    out.printf("Not fit for a run: %d of %d checks failed.%n", failed, findings.size());
    return 1;
  }
}
