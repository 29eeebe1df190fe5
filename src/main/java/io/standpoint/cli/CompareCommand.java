package io.standpoint.cli;

import io.standpoint.avro.ChangeMapping;
import io.standpoint.compare.ChangeFinder;
import io.standpoint.domain.Change;
import io.standpoint.domain.Dataset;
import io.standpoint.domain.Window;
import io.standpoint.record.ChangeRecord;
import io.standpoint.storage.ChangesFolder;
import io.standpoint.storage.OutputFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;

/** {@code compare}: two windows, or two outputs, and what differs by more than chance. */
public final class CompareCommand implements Command {

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public String summary() {
    return "find who is presented, or written about, otherwise than before";
  }

  @Override
  public Class<? extends PipelineOptions> options() {
    return CompareOptions.class;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "compare --before=out/february --after=out/march --output=out/changes",
        "compare --before=out/year --granularity=MONTH --beforeDate=2026-02-01 --afterDate=2026-03-01");
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Instant started = Instant.now();
    CompareOptions options = Arguments.parse(arguments, CompareOptions.class);
    FileSystems.setDefaultPipelineOptions(options);
    requireRanges(options);
    EarlierOutput before = EarlierOutput.at("--before", options.getBefore());
    EarlierOutput after =
        options.getAfter() == null ? before : EarlierOutput.at("--after", options.getAfter());
    if (!options.getAllowMixed()) {
      EarlierOutput.requireAgreement(List.of(before, after), "compare");
    }
    Window from = Windows.of(options.getGranularity(), "--beforeDate", options.getBeforeDate());
    Window to = Windows.of(options.getGranularity(), "--afterDate", options.getAfterDate());
    if (before.folder().equals(after.folder()) && from.equals(to)) {
      throw new UsageException(
          "Both windows are the same: give --after, or --granularity with --beforeDate and"
              + " --afterDate.");
    }
    if (options.getOutput() != null) {
      EarlierOutput.requireOtherFolder(List.of(before, after), options.getOutput());
    }
    ObservedWindow earlier = observe(before, from);
    ObservedWindow later = observe(after, to);
    List<ChangeRecord> changes = new ArrayList<>();
    for (Dataset dataset : List.of(Dataset.ENTITIES, Dataset.PAIRS)) {
      changes.addAll(changes(earlier, later, dataset, options.getMinStories()));
    }
    ChangeReport report = new ChangeReport(out, options.getFalseDiscoveries());
    report.print(changes, earlier.analysed().isPresent() && later.analysed().isPresent());
    if (options.getOutput() != null) {
      write(options, List.of(before, after), started, changes);
      out.println("Files: " + options.getOutput() + "/changes/*.avro");
    }
    return 0;
  }

  private static void requireRanges(CompareOptions options) {
    if (options.getMinStories() < 1) {
      throw new UsageException("--minStories must be at least 1.");
    }
    if (!(options.getFalseDiscoveries() > 0 && options.getFalseDiscoveries() < 1)) {
      throw new UsageException("--falseDiscoveries must be more than 0 and less than 1.");
    }
  }

  private static ObservedWindow observe(EarlierOutput output, Window window) {
    if (!output.has(Dataset.ENTITIES)) {
      throw new UsageException(output.folder() + " has no entities/*.avro to compare.");
    }
    return ObservedWindow.read(output, window);
  }

  private static List<ChangeRecord> changes(
      ObservedWindow before, ObservedWindow after, Dataset dataset, int minStories) {
    return new ChangeFinder(before.analysed(), after.analysed(), minStories)
        .compare(before.subjects(dataset), after.subjects(dataset)).stream()
            .map(change -> toRecord(change, before, after))
            .toList();
  }

  private static ChangeRecord toRecord(Change change, ObservedWindow before, ObservedWindow after) {
    String holder = change.subject().holderId();
    String target = change.subject().targetId();
    return ChangeMapping.toRecord(
        change,
        holder == null ? null : after.name(holder, before),
        after.name(target, before),
        before.window(),
        after.window(),
        before.share(change.before()),
        after.share(change.after()));
  }

  private static void write(
      CompareOptions options,
      List<EarlierOutput> inputs,
      Instant started,
      List<ChangeRecord> changes) {
    OutputFolder folder = RunCommand.prepareOutput(options.getOutput(), options.getOverwrite());
    try {
      ChangesFolder.write(
          folder,
          changes,
          inputs.stream().map(EarlierOutput::folder).distinct().toList(),
          new OptionTable(CompareOptions.class).values(options),
          EarlierOutput.versions(inputs),
          started);
    } catch (IOException | IllegalArgumentException e) {
      throw RunCommand.cannotWrite(folder, e);
    }
  }
}
