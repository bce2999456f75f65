package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.comparison.CalibrationResult;
import dev.warrenperf.comparison.MinimumEffect;
import dev.warrenperf.comparison.SelfCheck;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a bench can and cannot see, in sentences. */
final class CalibrationWords {

  /** From here on people say by what factor. */
  private static final double WIDE = 1.5;

  private CalibrationWords() {}

  /**
   * In short: two sentences or three.
   *
   * @param result with an operation that has a spread
   */
  static String sentence(CalibrationResult result) {
    List<CalibratedOperation> measured =
        result.operations().stream()
            .filter(CalibratedOperation::isMeasured)
            .sorted(Comparator.comparingDouble(operation -> operation.slowdown(1)))
            .toList();
    CalibratedOperation steadiest = measured.get(0);
    CalibratedOperation worst = measured.get(measured.size() - 1);
    boolean one = measured.size() == 1;
    String others = ", and none of %s, the steadiest operation, below %s";
    return ("With one run per side this benchmark detects no slowdown of %s below %s%s; with"
                + " five per side %s%s.")
            .formatted(
                worst.key().name(),
                slowdown(worst, 1),
                one ? "" : others.formatted(steadiest.key().name(), slowdown(steadiest, 1)),
                slowdown(worst, 5),
                one ? "" : " and " + slowdown(steadiest, 5))
        + " It is measured from %s of %s%s."
            .formatted(
                Format.counted(result.repeated().stream().mapToInt(List::size).sum(), "run"),
                Format.counted(result.repeated().size(), "version"),
                sessions(result));
  }

  private static String sessions(CalibrationResult result) {
    if (result.isOverSessions()) {
      return " in " + Format.counted(result.sessions().count(), "session");
    }
    return (result.sessions().count() == 1 ? " in one session" : ", each version in one session")
        + ", which tells nothing about other days or machines";
  }

  private static String slowdown(CalibratedOperation operation, int runs) {
    return Format.slowdown(operation.slowdown(runs));
  }

  /** What has to be said of one operation's spread, sentences without their full stops. */
  static List<String> notes(CalibratedOperation operation) {
    List<String> notes = new ArrayList<>();
    switch (operation.state()) {
      case NOT_OBSERVED -> notes.add("No run observed it");
      case NOT_REPEATED ->
          notes.add("No version has two runs that observed it, so nothing is known of its spread");
      case MEAN_UNKNOWN ->
          notes.add("The mean of a run is 0 or not known, so nothing is known of its spread");
      case MEASURED -> measured(operation, notes);
    }
    if (operation.oneBucket()) {
      notes.add(
          "More than 95\u202f% of all observations lie in one bucket: only the mean can show a"
              + " change, percentiles and shares cannot");
    }
    return notes;
  }

  private static void measured(CalibratedOperation operation, List<String> notes) {
    if (operation.range() >= WIDE) {
      notes.add(
          ("Means of runs of one version lie as far apart as × %s: one run per side shows"
                      + " nothing smaller")
                  .formatted(Format.number(operation.range(), 2))
              + " than "
              + slowdown(operation, 1));
    }
    if (operation.hasSessions()) {
      notes.add(
          "Means of sessions differ by "
              + SpreadWords.deviation(
                  Math.expm1(operation.sessionDeviation()), operation.sessionDegrees())
              + ": this is used where sides were measured in different sessions");
    }
    if (operation.closer()) {
      notes.add(
          "Runs happened to lie closer together than their requests alone would suggest, so the"
              + " variation of the requests is used instead of the spread");
    }
  }

  /** A/A, a sentence or two. */
  static String check(SelfCheck check) {
    if (check.tests() == 0) {
      return "No run could be compared with others of its own version: that takes three runs of a"
          + " version, or two versions with two runs each, in one session.";
    }
    String found =
        ("Earlier runs were compared with later runs of the same version and session, at every"
                + " place in time. Of %s, %s at the two-sided level of %s; ")
            .formatted(
                Format.counted(check.tests(), "test"),
                check.beyond() == 0
                    ? "none differs"
                    : "%s (%s) %s"
                        .formatted(
                            Format.count(check.beyond()),
                            Format.percent(check.share()),
                            check.beyond() == 1 ? "differs" : "differ"),
                Format.percent(SelfCheck.LEVEL));
    if (Double.isNaN(check.chance())) {
      return found
          + "there are too few runs to tell that from chance: it takes five of a version in one"
          + " session, or several versions with three or four.";
    }
    String share = Format.percent(check.chance());
    return check.isTooMany()
        ? found
            + "a random order of the runs explains as much in only "
            + share
            + " of all orders. That is more than chance explains: the benchmark changes while it"
            + " is measured, and verdicts from runs made one version after the other are doubtful."
        : found + "a random order of the runs explains as much in " + share + " of all orders.";
  }

  /** How to read a calibration, a paragraph each. */
  static List<String> method(double margin) {
    return List.of(
        "Spread: standard deviation of the log of a run's mean within a version and session, pooled"
            + " over both, shown as a ratio, with its 95\u202f% interval (chi-square). Runs are of"
            + " one session when they were made on one machine, each less than six hours after the"
            + " one before.",
        "Smallest slowdown: what that many runs per side show to be SLOWER with power 80\u202f%, using"
            + " this spread together with their own repeats: the measured slowdown reaches the"
            + " margin of "
            + Format.slowdown(margin)
            + ", and its 90\u202f% interval excludes one of "
            + Format.slowdown(MinimumEffect.least(margin))
            + ". The p-value of a verdict is also adjusted for all comparisons of the report, which"
            + " takes more.",
        "Runs needed: per side, to distinguish a slowdown of "
            + Format.slowdown(margin)
            + " from none by a two-sided 90\u202f% interval with power 80\u202f%, with their own"
            + " repeats alone.");
  }
}
