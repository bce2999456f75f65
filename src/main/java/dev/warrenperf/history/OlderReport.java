package dev.warrenperf.history;

import dev.warrenperf.comparison.Presence;
import dev.warrenperf.model.Notice;
import java.util.List;
import java.util.TreeSet;

/** What is made of members that reports of earlier versions do not have. */
final class OlderReport {

  private final String name;
  private final TreeSet<String> missing = new TreeSet<>();

  OlderReport(String name) {
    this.name = name;
  }

  List<String> faults(boolean valid) {
    if (valid) {
      return List.of();
    }
    missing.add("why the run is not valid");
    return List.of("The report does not say why");
  }

  /** Of an operation's histogram; null when only client samples can serve. */
  Presence operation(Members operation) throws ReportFault {
    if ("histogram".equals(operation.textOrNull("source"))) {
      return Presence.OBSERVED;
    }
    if (!operation.isKnown("metric")) {
      return null;
    }
    for (Members quantile : operation.objects("quantiles")) {
      String reason = quantile.textOrNull("reason");
      if ("not-exposed".equals(reason)) {
        return Presence.NOT_EXPOSED;
      }
      if ("inconsistent-histogram".equals(reason)) {
        return Presence.UNUSABLE;
      }
    }
    missing.add("whether an operation without data is exposed");
    return Presence.NOT_OBSERVED;
  }

  Presence figure(Members figure) throws ReportFault {
    if (!Double.isNaN(figure.known("value"))) {
      return Presence.OBSERVED;
    }
    return "not-exposed".equals(figure.textOrNull("reason"))
        ? Presence.NOT_EXPOSED
        : Presence.UNUSABLE;
  }

  /** A member that only says how to look at what is there. */
  void tell(String what) {
    missing.add(what);
  }

  List<Notice> notices() {
    return missing.isEmpty()
        ? List.of()
        : List.of(
            new Notice(
                "report-older",
                dev.warrenperf.model.Severity.WARNING,
                "The report was made by an earlier version and does not tell "
                    + String.join("; ", missing)
                    + ". Report the run itself again to have it",
                name,
                null));
  }
}
