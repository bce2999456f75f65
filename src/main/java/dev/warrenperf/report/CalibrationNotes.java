package dev.warrenperf.report;

import dev.warrenperf.comparison.CalibratedOperation;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;

/** What has to be said of one operation's spread. */
final class CalibrationNotes {

  /** From here on people say by what factor. */
  private static final double WIDE = 1.5;

  private CalibrationNotes() {}

  /** Sentences without their full stops. */
  static List<String> of(CalibratedOperation operation) {
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
          "More than 95 % of all observations lie in one bucket: only the mean can tell a change,"
              + " percentiles and shares cannot");
    }
    return notes;
  }

  private static void measured(CalibratedOperation operation, List<String> notes) {
    if (operation.range() >= WIDE) {
      notes.add(
          "Means of runs of one version lie as far apart as × "
              + Format.number(operation.range(), 2)
              + ": one run a side shows nothing smaller than "
              + CalibrationWords.change(operation.slowdown(1)));
    }
    if (operation.spread().variance() < operation.requests()) {
      notes.add(
          "Runs happened to lie closer than their requests alone let expect, so what the requests"
              + " tell counts instead of the spread");
    }
  }
}
