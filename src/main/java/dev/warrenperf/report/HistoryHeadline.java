package dev.warrenperf.report;

import dev.warrenperf.history.Drift;
import dev.warrenperf.history.History;
import dev.warrenperf.history.LevelChange;
import dev.warrenperf.history.Release;
import dev.warrenperf.judge.Verdict;
import dev.warrenperf.report.Headline.Reason;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands out over all releases; no verdict. */
final class HistoryHeadline {

  private final History history;
  private final List<TrendReport> operations;
  private final List<FigureTrendReport> figures;

  HistoryHeadline(History history, List<TrendReport> operations, List<FigureTrendReport> figures) {
    this.history = history;
    this.operations = operations;
    this.figures = figures;
  }

  /** A sentence, then the reasons. */
  List<Reason> summary() {
    List<Reason> summary = new ArrayList<>(reasons());
    summary.add(0, new Reason(Tone.NEUTRAL, null, sentence(history.releases()), null));
    return summary;
  }

  private String sentence(List<Release> releases) {
    String first = releases.get(0).label();
    if (releases.size() == 1) {
      return "1 release, " + first + ": there is nothing to compare it with";
    }
    String all =
        "%s from %s to %s"
            .formatted(
                Format.counted(releases.size(), "release"),
                first,
                releases.get(releases.size() - 1).label());
    long known = operations.stream().map(TrendReport::drift).filter(Objects::nonNull).count();
    if (known == 0) {
      return all + ": no operation has a mean in two of them";
    }
    if (operations.stream().map(TrendReport::drift).noneMatch(HistoryHeadline::isTested)) {
      return ("%s: run-to-run noise is unknown, so no rise is reported"
              + " (needs repeats or %d releases)")
          .formatted(all, Drift.FEWEST_RELEASES);
    }
    long rose = operations.stream().filter(TrendReport::isUp).count();
    long fell = operations.stream().filter(HistoryHeadline::isDown).count();
    return "%s: the mean rose by %s or more, beyond run-to-run noise, in %s of %s%s"
        .formatted(
            all,
            Format.percent(history.margin()),
            count(rose),
            Format.counted(known, "operation"),
            fell == 0 ? "" : " and fell by that much or more in " + Format.count(fell));
  }

  private static String count(long operations) {
    return operations == 0 ? "none" : Format.count(operations);
  }

  private static boolean isTested(Drift drift) {
    return drift != null && drift.isTested();
  }

  private static boolean isDown(TrendReport operation) {
    return operation.drift() != null && operation.drift().isDown();
  }

  private List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    operations.stream().filter(TrendReport::isUp).forEach(one -> reasons.add(rise(one)));
    operations.stream().filter(one -> !one.isUp()).forEach(one -> changes(one, reasons));
    operations.forEach(one -> missed(one, reasons));
    figures.stream()
        .filter(figure -> figure.tone() == Tone.UNDECIDED)
        .map(one -> new Reason(one.tone(), one.title(), lower(one.finding()), one.anchor()))
        .forEach(reasons::add);
    return Reasons.first(reasons);
  }

  private static Reason rise(TrendReport operation) {
    Drift drift = operation.drift();
    String levels =
        risen(operation).map(LevelChange::release).distinct().collect(Collectors.joining(", "));
    return reason(
        operation,
        "mean %s from %s to %s%s%s"
            .formatted(
                operation.driftText(),
                drift.from(),
                drift.to(),
                drift.slow() ? ", a slow drift: no single release rose by that much" : "",
                levels.isEmpty() ? "" : "; the level changed in " + levels));
  }

  private static Stream<LevelChange> risen(TrendReport operation) {
    return operation.changes().stream().filter(change -> change.after() > change.before());
  }

  private static Reason reason(TrendReport operation, String text) {
    return new Reason(Tone.UNDECIDED, operation.name(), text, operation.anchor());
  }

  private static void changes(TrendReport operation, List<Reason> reasons) {
    risen(operation)
        .map(change -> lower(TrendWords.change(change, operation.unit())))
        .forEach(text -> reasons.add(reason(operation, text)));
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /** In the newest release. */
  private static void missed(TrendReport operation, List<Reason> reasons) {
    TrendPoint newest = operation.points().get(operation.points().size() - 1);
    for (TrendPoint.TrendQuantile quantile : newest.quantiles()) {
      if (quantile.target() != null && quantile.target().verdict() == Verdict.FAIL) {
        String subject = operation.name() + " " + quantile.label();
        String limit = quantile.target().outcome().limitText();
        String text =
            "%s in %s, target %s".formatted(quantile.beside(), newest.measured().release(), limit);
        reasons.add(new Reason(Tone.FAIL, subject, text, operation.anchor()));
      }
    }
  }
}
