package dev.warrenperf.report;

import dev.warrenperf.judge.RunConditions.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the figures of a run may be judged at all, and what of it is missing: each condition of
 * the target file's {@code valid}, those that it does not name by their defaults.
 */
final class Validity {

  /** What was found; its condition is null where it breaks none. */
  private record Finding(String condition, Remark remark) {}

  private final List<Finding> findings = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private boolean partial;

  static Validity of(JudgedRun input) {
    Validity validity = new Validity();
    new SeenRun(input, validity).check();
    new MeasuredConditions(input, validity).check();
    if (validity.findings.isEmpty()) {
      validity.told(
          Tone.PASS,
          "Every scraped node has readable snapshots up to both edges of the window; no"
              + " scrape failed and no process restarted");
    }
    return validity;
  }

  /** Whether something of the run is missing, or it does not count. */
  boolean isPartial() {
    return partial;
  }

  boolean isValid() {
    return faults().isEmpty();
  }

  /** Why the figures may not be judged; empty when they may. */
  List<String> faults() {
    return remarks().stream()
        .filter(remark -> remark.tone() == Tone.FAIL)
        .map(Remark::text)
        .toList();
  }

  /** What makes the run invalid first, the rest in the order in which it came; never empty. */
  List<Remark> remarks() {
    return findings.stream().map(Finding::remark).toList();
  }

  /** Those that are asked for, and what became of each. */
  List<Condition> conditions() {
    return List.copyOf(conditions);
  }

  /** Something that makes the run no run. */
  void invalid(String condition, String text) {
    partial = true;
    findings.add(0, new Finding(condition, new Remark(Tone.FAIL, text)));
  }

  /** Something that was not seen. */
  void incomplete(String condition, String text) {
    partial = true;
    findings.add(new Finding(condition, new Remark(Tone.UNDECIDED, text)));
  }

  /** Something that breaks a condition, as far as it is asked for. */
  void breaks(Demand demand, String condition, String text) {
    switch (demand) {
      case NONE -> incomplete(null, text);
      case USUAL -> incomplete(condition, text);
      case STRICT -> invalid(condition, text);
    }
  }

  /** Something to know that breaks nothing. */
  void told(Tone tone, String text) {
    findings.add(new Finding(null, new Remark(tone, text)));
  }

  /**
   * A condition that nothing else can break, and what became of it.
   *
   * @param wanted what is asked for, with its verb: {@code < 2s is}
   */
  void measured(
      String condition, String asked, Condition.Status status, String found, String wanted) {
    found(condition, status, found, wanted);
    conclude(condition, asked, found);
  }

  /** A finding on a condition; nothing where it holds. */
  void found(String condition, Condition.Status status, String found, String wanted) {
    String text = found + ", and " + wanted + " asked for";
    switch (status) {
      case OK -> {}
      case PARTIAL -> incomplete(condition, text);
      case INVALID -> invalid(condition, text);
    }
  }

  /**
   * What became of a condition, once all is found.
   *
   * @param kept what is said where nothing breaks it; may be empty
   */
  void conclude(String name, String asked, String kept) {
    List<Remark> broken =
        findings.stream()
            .filter(finding -> name.equals(finding.condition()))
            .map(Finding::remark)
            .toList();
    Condition.Status status =
        broken.isEmpty()
            ? Condition.Status.OK
            : broken.get(0).tone() == Tone.FAIL
                ? Condition.Status.INVALID
                : Condition.Status.PARTIAL;
    String texts = broken.stream().map(Remark::text).collect(Collectors.joining("; "));
    conditions.add(new Condition(name, asked, status, broken.isEmpty() ? kept : texts));
  }
}
