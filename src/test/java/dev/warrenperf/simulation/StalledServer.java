package dev.warrenperf.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clients that each wait for their response before they ask again, as hey writes them down, while
 * the server stands still once: a sixth of the time nobody is served, and few calls tell of it.
 *
 * @param stalls whether the server stands still
 */
record StalledServer(boolean stalls) implements Trial<Judged> {

  private static final int CLIENTS = 10;
  private static final double LENGTH = 60;
  private static final double STALL = 10;
  private static final double SERVICE = 0.05;
  private static final double LIMIT = 0.2;
  private static final Pattern TOLD = Pattern.compile("at least ([0-9.]+)\\h% waited longer");
  private static final String HEAD =
      "response-time,DNS+dialup,DNS,Request-write,Response-delay,Response-read,status-code,"
          + "offset\n";

  private record Call(double offset, double duration) {}

  @Override
  public Judged once(SplittableRandom random, Path place) throws IOException {
    Path snapshot = place.resolve("run.prom");
    Files.writeString(snapshot, new SnapshotText().counter("calls_total", "", 1).toString());
    Path targets =
        TargetFile.in(
            place, "operations:", "  - {name: op, samples: hey, quantiles: {p99: < 200ms}}");
    Path calls = Files.writeString(place.resolve("hey.csv"), text(calls(random)));
    return Judged.by(
        List.of(snapshot.toString(), "--targets", targets.toString(), "--samples", "hey=" + calls),
        0.99);
  }

  private List<Call> calls(SplittableRandom random) {
    double stall = stalls ? 5 + random.nextDouble() * (LENGTH - STALL - 10) : Double.NaN;
    List<Call> calls = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      double now = 0.001 * random.nextDouble();
      while (now < LENGTH) {
        double end = now + SERVICE * Math.exp(0.2 * random.nextGaussian());
        if (now < stall + STALL && end > stall) {
          end += stall + STALL - Math.max(now, stall);
        }
        calls.add(new Call(now, end - now));
        now = end;
      }
    }
    calls.sort(Comparator.comparingDouble(call -> call.offset() + call.duration()));
    return calls;
  }

  private static String text(List<Call> calls) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Call call : calls) {
      text.append(
          String.format(Locale.ROOT, "%.4f,0,0,0,0,0,200,%.4f%n", call.duration(), call.offset()));
    }
    return text.toString();
  }

  /**
   * Of users who arrive evenly, those wait longer than the limit who come while nobody is served,
   * but for the last moments: 16.4 %. 1 where that is told to within a quarter of a point.
   */
  private static double toldRight(Judged judged) {
    Matcher told = TOLD.matcher(judged.text());
    double truth = 100 * (STALL + SERVICE - LIMIT) / LENGTH;
    return told.find() && Math.abs(Double.parseDouble(told.group(1)) - truth) <= 0.25 ? 1 : 0;
  }

  static Section section() {
    Experiment<Judged> stalled =
        new Experiment<>(
            "closed/stalled",
            500,
            new StalledServer(true),
            List.of(
                Measure.atMost(0, "PASS, firm", judged -> judged.firmly("PASS")),
                Measure.atLeast(0.95, "share of waiting told right", StalledServer::toldRight)));
    Experiment<Judged> steady =
        new Experiment<>(
            "closed/steady",
            500,
            new StalledServer(false),
            List.of(Measure.atLeast(0.9, "PASS, firm", judged -> judged.firmly("PASS"))));
    return Section.lines(
        "closed",
        List.of("server"),
        List.of(
            Row.of(stalled, "stands still for 10 s of 60 s"),
            Row.of(steady, "never stands still")));
  }
}
