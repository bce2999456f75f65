package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.config.TargetFile;
import dev.warrenperf.exposition.ParseOptions;
import dev.warrenperf.exposition.SnapshotReader;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.render.json.JsonReport;
import dev.warrenperf.report.ExitPolicy;
import dev.warrenperf.report.ReportBuilder;
import dev.warrenperf.report.ReportInput;
import dev.warrenperf.target.Needs;
import dev.warrenperf.target.RunJudge;
import dev.warrenperf.target.TargetSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Takes a few made-up lines through the pipeline and throws the result away. Beside the reading of
 * the command line, which takes as long, this loads the classes that the real run needs a moment
 * later; on two cores it saves about a sixth of a short run. Without it everything is the same,
 * only later.
 */
public final class WarmUp implements Runnable {

  private static final List<String> BOUNDS = List.of("0.005", "0.5", "1", "2.5", "+Inf");

  /** Starts in the background and never keeps the process alive. */
  public static void start() {
    Thread thread = new Thread(new WarmUp(), "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private WarmUp() {}

  @Override
  public void run() {
    try {
      TargetSet targets = TargetFile.load("warren-1.3");
      Wanted wanted = Needs.of(targets);
      RunDeltas run = new RunDeltas(List.of(read(wanted).finish()), grid(), false, wanted);
      JsonReport.render(
          ReportBuilder.build(
              new ReportInput(
                  RunDescription.untold("warm-up"),
                  run,
                  new Window(0, 3000, "whole run"),
                  RunJudge.judge(targets, run),
                  Map.of(),
                  List.of(),
                  ExitPolicy.parse(List.of("none")),
                  "",
                  "")));
    } catch (MissingInputException | MalformedInputException | RuntimeException ignored) {
      // the real run meets the same fault and tells it
    }
  }

  private static TimeGrid grid() {
    return new TimeGrid(0, 1000, 3);
  }

  private static NodeAccumulator read(Wanted wanted) {
    SnapshotReader reader = new SnapshotReader(wanted.filter(), ParseOptions.lenient());
    NodeAccumulator accumulator =
        new NodeAccumulator(new Node("node", "manager", true, null), wanted, grid(), false);
    for (int second = 0; second <= 3; second++) {
      fill(reader.nextBody(), snapshot(second));
      reader.read("warm-up");
      accumulator.accept(second * 1000L, reader.samples());
    }
    return accumulator;
  }

  private static void fill(BodyBuffer body, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    body.ensureCapacity(bytes.length);
    System.arraycopy(bytes, 0, body.bytes(), 0, bytes.length);
    body.setLength(bytes.length);
  }

  private static String snapshot(int second) {
    String name = "warren_service_create_duration_seconds";
    StringBuilder text =
        new StringBuilder("# HELP " + name + " x\n# TYPE " + name + " histogram\n");
    int count = 100;
    for (String bound : BOUNDS) {
      count += second * 100;
      text.append(name)
          .append("_bucket{le=\"")
          .append(bound)
          .append("\"} ")
          .append(count)
          .append('\n');
    }
    text.append(name).append("_sum ").append(second * 100.123456789).append('\n');
    text.append(name).append("_count ").append(count).append('\n');
    text.append("# TYPE process_cpu_seconds_total counter\nprocess_cpu_seconds_total ");
    text.append(second * 1.5).append('\n');
    text.append("# TYPE process_resident_memory_bytes gauge\nprocess_resident_memory_bytes 1.");
    return text.append(second + 2).append("e+07\n").toString();
  }
}
