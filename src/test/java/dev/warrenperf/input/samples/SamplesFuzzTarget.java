package dev.warrenperf.input.samples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/** What clients measured: hey's CSV, the output of scripts, any CSV with a column of durations. */
public final class SamplesFuzzTarget implements FuzzTarget {

  private static final String HEY =
      "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,offset";

  @Override
  public byte[] compose(Decisions decisions) {
    String end = decisions.oneIn(4) ? "\r\n" : "\n";
    return decisions.damaged(
        switch (decisions.upTo(5)) {
          case 0 -> decisions.mostly(HEY) + end + decisions.several(9, end, () -> hey(decisions));
          case 1 -> "=== Benchmark ===" + end + decisions.several(9, end, () -> step(decisions));
          case 2 ->
              decisions.mostly("metric_name,timestamp,metric_value,status,error")
                  + end
                  + decisions.several(9, end, () -> k6(decisions));
          case 3 ->
              decisions.mostly("timeStamp;elapsed;label;success")
                  + end
                  + decisions.several(9, end, () -> jmeter(decisions));
          case 4 -> decisions.several(9, end, () -> vegeta(decisions));
          default ->
              decisions.mostly("elapsed (ms),status")
                  + end
                  + decisions.several(9, end, () -> decisions.number() + "," + status(decisions));
        });
  }

  private static String hey(Decisions decisions) {
    return decisions.number() + ",0,0,0,0,0," + status(decisions) + "," + decisions.number();
  }

  private static String k6(Decisions decisions) {
    String metric = decisions.mostly(decisions.oneOf("http_req_duration", "http_reqs"));
    return metric + ",1," + decisions.number() + "," + status(decisions) + ",";
  }

  private static String jmeter(Decisions decisions) {
    String label = decisions.oneOf("Login", "Search");
    return "1;" + decisions.number() + ";" + label + ";" + decisions.oneOf("true", "false");
  }

  private static String vegeta(Decisions decisions) {
    String instant = decisions.mostly("1717200000000000000");
    return instant + "," + status(decisions) + "," + decisions.number() + ",0,1,";
  }

  private static String status(Decisions decisions) {
    return decisions.mostly(decisions.oneOf("200", "500", "204", "0"));
  }

  private static String step(Decisions decisions) {
    String time = decisions.mostly(decisions.oneOf("35", "0", "563", "9999999999")) + "ms";
    return switch (decisions.upTo(7)) {
      case 0 -> "Average creation time: " + time;
      case 1 -> "Iteration " + decisions.number() + ": failed after " + time;
      case 2 -> decisions.text();
      default -> "Iteration " + decisions.upTo(99) + ": " + time;
    };
  }

  @Override
  public boolean check(byte[] file) throws IOException, MissingInputException {
    Path path = Files.createTempFile("fuzz", ".csv");
    try {
      Files.write(path, file);
      String name = path.toString();
      boolean taken = check(name, SampleColumns.NONE);
      taken |= check(name, Columns.of("elapsed (ms)", null, "status"));
      taken |= check(name, Columns.of("response-time", DurationUnit.S, null));
      taken |= check(name, Columns.of("1", DurationUnit.MS, "2"));
      taken |=
          check(
              name,
              SampleColumns.NONE
                  .with(SampleRole.OPERATION, "label")
                  .with(SampleRole.SUCCESS, "success")
                  .where("success", "true"));
      return taken;
    } finally {
      Files.delete(path);
    }
  }

  private static boolean check(String file, SampleColumns columns)
      throws IOException, MissingInputException {
    List<Notice> notices = new ArrayList<>();
    List<ClientSamples> read;
    try {
      read = SamplesReader.read(new SamplesRequest("api", file, columns), notices::add);
    } catch (MalformedInputException | EOFException | ZipException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
    for (Notice notice : notices) {
      Refusal.line(notice.text());
    }
    assertTrue(!read.isEmpty(), "nothing");
    read.forEach(SamplesFuzzTarget::check);
    return true;
  }

  private static void check(ClientSamples samples) {
    Refusal.printable(samples.name());
    samples.failures().keySet().forEach(Refusal::printable);
    assertTrue(samples.count() > 0, "no duration");
    assertTrue(samples.seconds(1) >= 0, "a negative duration");
    assertTrue(Double.isFinite(samples.seconds(samples.count())), "an endless duration");
    assertTrue(samples.resolution().signum() > 0, "no step");
  }
}
