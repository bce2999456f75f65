package dev.warrenperf.report;

import dev.warrenperf.judge.Verdict;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdict in one sentence, and the few facts behind it. */
final class HeadlineWriter {

  private static final int MOST_REASONS = 5;

  private HeadlineWriter() {}

  /**
   * Checks come worst first. A slowdown stands above everything but a broken promise.
   *
   * @param faults why the run is not valid; empty when it is
   * @param comparison null when there is no baseline
   * @param codes exit codes of what counts, ascending
   */
  static Headline of(
      String subject,
      Tally tally,
      List<String> faults,
      List<CheckReport> checks,
      ComparisonReport comparison,
      List<Integer> codes) {
    return Headline.of(
        verdict(tally, faults.isEmpty(), comparison),
        codes,
        invalid(faults) + sentence(subject, tally),
        reasons(checks, comparison));
  }

  private static String invalid(List<String> faults) {
    return switch (faults.size()) {
      case 0 -> "";
      case 1 -> "This run is not valid as a measurement: " + faults.get(0) + ". ";
      default ->
          "This run is not valid as a measurement: "
              + faults.get(0)
              + ", and "
              + (faults.size() - 1)
              + " more under Validity. ";
    };
  }

  /** What the comparison comes to is the first; then what is broken or slower, then the rest. */
  private static List<Headline.Reason> reasons(
      List<CheckReport> checks, ComparisonReport comparison) {
    List<Headline.Reason> open = open(checks);
    List<Headline.Reason> others = others(checks, open.size());
    if (comparison == null) {
      return joined(Stream.of(shortened(open, open), others));
    }
    List<Headline.Reason> further = joined(Stream.of(open, others, comparison.reasons()));
    further.sort(Comparator.comparing(reason -> reason.tone() != Tone.FAIL));
    Headline.Reason first =
        new Headline.Reason(comparison.tone(), "Comparison", comparison.sentence(), "comparison");
    return joined(Stream.of(List.of(first), shortened(further, open)));
  }

  private static List<Headline.Reason> joined(Stream<List<Headline.Reason>> parts) {
    return parts.flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
  }

  /**
   * The first of them, of what is undecided at least one with what would decide it, and how many
   * more targets are missed or undecided. How much more is slower is in the sentence of the
   * comparison.
   */
  private static List<Headline.Reason> shortened(
      List<Headline.Reason> all, List<Headline.Reason> open) {
    int most = Math.min(all.size(), MOST_REASONS - 1);
    List<Headline.Reason> reasons = new ArrayList<>(all.subList(0, most));
    if (reasons.stream().noneMatch(HeadlineWriter::isUndecided)) {
      open.stream()
          .filter(HeadlineWriter::isUndecided)
          .findFirst()
          .ifPresent(one -> reasons.set(most - 1, one));
    }
    Set<Headline.Reason> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    shown.addAll(reasons);
    List<Headline.Reason> more = open.stream().filter(one -> !shown.contains(one)).toList();
    if (!more.isEmpty()) {
      String names =
          more.stream()
              .limit(MOST_REASONS)
              .map(Headline.Reason::subject)
              .collect(Collectors.joining(", "));
      reasons.add(
          new Headline.Reason(
              more.get(0).tone(),
              "and " + more.size() + " more",
              names + (more.size() > MOST_REASONS ? " and others" : ""),
              more.get(0).anchor()));
    }
    return reasons;
  }

  /**
   * The worst that counts, which is what the exit code says when all counts: a run that is not
   * valid proves nothing else. WAIVED where nothing counts, but not everything is kept.
   */
  private static Conclusion verdict(Tally tally, boolean valid, ComparisonReport comparison) {
    if (!valid) {
      return Conclusion.INVALID;
    }
    if (tally.isMissed()) {
      return Conclusion.FAIL;
    }
    if (comparison != null && comparison.tally().isSlower()) {
      return Conclusion.SLOWER;
    }
    if (tally.isOpen()) {
      return Conclusion.UNDECIDED;
    }
    if (tally.pass() + tally.waived() == 0 || tally.lacksData()) {
      return Conclusion.NO_DATA;
    }
    return tally.waived() > 0 ? Conclusion.WAIVED : Conclusion.PASS;
  }

  private static String sentence(String subject, Tally tally) {
    if (tally.total() == 0) {
      return subject + " has no targets";
    }
    List<String> parts = new ArrayList<>();
    if (tally.fail() > 0) {
      parts.add(
          "misses "
              + tally.fail()
              + " of "
              + targets(tally.total())
              + waived(tally.fail(), tally.waivedFail()));
    } else if (tally.pass() == tally.total()) {
      return subject
          + " meets "
          + (tally.total() == 1 ? "its only target" : "all " + targets(tally.total()));
    } else {
      parts.add("meets " + tally.pass() + " of " + targets(tally.total()) + " and misses none");
    }
    if (tally.undecided() > 0) {
      parts.add(
          tally.undecided()
              + " cannot be decided"
              + waived(tally.undecided(), tally.waivedUndecided()));
    }
    if (tally.noData() > 0) {
      parts.add(tally.noData() + (tally.noData() == 1 ? " has no data" : " have no data"));
    }
    return subject + " " + String.join("; ", parts);
  }

  /** How many of so many do not count; empty when all do. */
  static String waived(int all, int waived) {
    if (waived == 0) {
      return "";
    }
    String which = all == 1 ? "that one" : waived == all ? "all of them" : waived + " of them";
    return ", " + which + " waived";
  }

  private static String targets(int count) {
    return Format.counted(count, "target");
  }

  /** What is missed or undecided; what is waived comes last. */
  private static List<Headline.Reason> open(List<CheckReport> checks) {
    return checks.stream()
        .filter(check -> isOpen(check.outcome()))
        .sorted(Comparator.comparing(check -> check.outcome().isWaived()))
        .map(HeadlineWriter::reason)
        .toList();
  }

  /**
   * What has no data, where that counts or is all there is, and where there is room the closest
   * call of what is kept.
   */
  private static List<Headline.Reason> others(List<CheckReport> checks, int open) {
    List<Headline.Reason> reasons = new ArrayList<>();
    if (isLacking(checks)) {
      Gaps gaps = Gaps.all(checks);
      String anchor =
          those(checks, Verdict.NO_DATA)
              .filter(check -> !check.outcome().isGap())
              .map(check -> check.target().anchor())
              .findFirst()
              .orElse(Gaps.ANCHOR);
      reasons.add(new Headline.Reason(Tone.NEUTRAL, gaps.title(), gaps.text(), anchor));
    }
    int above = Math.min(open, MOST_REASONS - 1) + reasons.size();
    those(checks, Verdict.PASS)
        .filter(check -> !Double.isNaN(check.outcome().headroom()))
        .limit(above < MOST_REASONS ? 1 : 0)
        .forEach(check -> reasons.add(closest(check)));
    return reasons;
  }

  private static boolean isLacking(List<CheckReport> checks) {
    return those(checks, Verdict.PASS).findFirst().isEmpty()
        ? those(checks, Verdict.NO_DATA).findFirst().isPresent()
        : those(checks, Verdict.NO_DATA).anyMatch(check -> !check.outcome().isGap());
  }

  private static Stream<CheckReport> those(List<CheckReport> checks, Verdict verdict) {
    return checks.stream().filter(check -> check.outcome().verdict() == verdict);
  }

  private static boolean isUndecided(Headline.Reason reason) {
    return reason.tone() == Tone.UNDECIDED;
  }

  private static boolean isOpen(Outcome outcome) {
    return outcome.verdict() == Verdict.FAIL || outcome.verdict() == Verdict.UNDECIDED;
  }

  private static Headline.Reason reason(CheckReport check) {
    Outcome outcome = check.outcome();
    String text =
        outcome.verdict() == Verdict.FAIL
            ? check.beside() + ", the target is " + outcome.limitsText()
            : outcome.text();
    String waiver = outcome.waiver() == null ? "" : "; " + outcome.waiver().text();
    return new Headline.Reason(
        outcome.tone(), check.subject(), text + waiver, check.target().anchor());
  }

  private static Headline.Reason closest(CheckReport check) {
    return new Headline.Reason(
        Tone.PASS,
        check.subject(),
        check.beside()
            + ", the target is "
            + check.outcome().limitsText()
            + "; the smallest margin among passing targets",
        check.target().anchor());
  }
}
