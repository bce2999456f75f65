package dev.warrenperf.report;

import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.Layer.Amount;
import dev.warrenperf.unit.Unit;
import java.util.List;
import java.util.stream.IntStream;

/** A timeline with one track of each kind, which hold a text in all their places. */
public final class TimelineFixture {

  private static final int STEPS = 60;
  private static final double SECONDS = 90;

  private TimelineFixture() {}

  /** Ordinary ones, and such as should never come. */
  public static List<Chart> each(String text) {
    return List.of(
        of(text, 1),
        of(text, 3),
        of(text, List.of(new Tracks.Events(text, List.of(-5.0, 0.0, 90.0, 1e300)))),
        of(text, List.of(new Tracks.Amounts(text, Unit.UNKNOWN, 1, courses(text, 6)))),
        of(
            text,
            List.of(
                new Tracks.Shares(
                    text,
                    List.of(
                        new Tracks.Share(-5, 5, text, 0, 0),
                        new Tracks.Share(5, 500, text, 1e300, Double.POSITIVE_INFINITY))))));
  }

  /** With so many lines of load. */
  public static Chart of(String text, int lines) {
    Lanes lanes = FailoverFixture.chart(text).layer(Lanes.class);
    return of(
        text,
        List.of(
            new Tracks.Amounts("load", Unit.PER_SECOND, Double.NaN, courses(text, lines)),
            new Tracks.Shares(
                "worst",
                List.of(
                    new Tracks.Share(0, 30, text, 0, 0.5),
                    new Tracks.Share(30, 40, text, 0.5, 2),
                    new Tracks.Share(60, 90, text, 4, Double.POSITIVE_INFINITY))),
            new Tracks.Leaders("leader", lanes),
            new Tracks.Amounts("CPU, busiest " + text, Unit.RATIO, 6, courses("", 1)),
            new Tracks.Events("restarts", List.of(3.0, 3.1, 80.0))));
  }

  /** With these tracks. */
  public static Chart of(String text, List<Tracks.Track> tracks) {
    return new Chart(
        "timeline",
        new Chart.Caption(text + " over time", text, ""),
        Axis.time(SECONDS),
        Axis.labelled(""),
        List.of(
            new Tracks(SECONDS, tracks),
            new Layer.Marks(
                List.of(new Layer.Mark(Layer.Mark.Kind.PHASE, text, 20, 50, Tone.NEUTRAL)))),
        TimelineTable.of(new Tracks(SECONDS, tracks)));
  }

  private static List<Tracks.Course> courses(String name, int lines) {
    return IntStream.range(0, lines)
        .mapToObj(line -> new Tracks.Course(name, line, amounts(line)))
        .toList();
  }

  private static List<Amount> amounts(int line) {
    double step = SECONDS / STEPS;
    return IntStream.range(0, STEPS)
        .mapToObj(
            i ->
                new Amount(
                    i * step, (i + 1) * step, i % 17 == 5 ? Double.NaN : (i * (line + 3)) % 8))
        .toList();
  }
}
