package dev.warrenperf.report;

import dev.warrenperf.history.History;
import dev.warrenperf.history.Release;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What stands out over all releases; no verdict. */
final class HistoryHeadline {

  private static final int MOST_REASONS = 5;

  private final List<TrendReport> operations;
  private final List<FigureTrendReport> figures;
  private final double margin;

  private HistoryHeadline(
      List<TrendReport> operations, List<FigureTrendReport> figures, double margin) {
    this.operations = operations;
    this.figures = figures;
    this.margin = margin;
  }

  static Headline of(
      History history,
      List<TrendReport> operations,
      List<FigureTrendReport> figures,
      double margin) {
    HistoryHeadline headline = new HistoryHeadline(operations, figures, margin);
    return Headline.of(
        Conclusion.HISTORY, List.of(), headline.sentence(history.releases()), headline.reasons());
  }

  private String sentence(List<Release> releases) {
    String first = releases.get(0).label();
    if (releases.size() == 1) {
      return "1 release, " + first + ": there is nothing to hold it against";
    }
    String all =
        Format.counted(releases.size(), "release")
            + " from "
            + first
            + " to "
            + releases.get(releases.size() - 1).label();
    long known = operations.stream().map(TrendReport::drift).filter(Objects::nonNull).count();
    if (known == 0) {
      return all + ": no operation has a mean in two of them";
    }
    long rose = operations.stream().filter(this::rose).count();
    long fell = operations.stream().filter(this::fell).count();
    return all
        + ": the mean rose by "
        + Format.percent(margin)
        + " or more in "
        + (rose == 0 ? "none" : Format.count(rose))
        + " of "
        + Format.counted(known, "operation")
        + beyondRuns(rose)
        + (fell == 0 ? "" : " and fell so in " + Format.count(fell));
  }

  /** Of those that rose, as far as repeats tell it; empty when there are none. */
  private String beyondRuns(long rose) {
    boolean repeated =
        operations.stream().anyMatch(one -> one.drift() != null && one.drift().degrees() > 0);
    if (rose == 0 || !repeated) {
      return "";
    }
    long beyond = operations.stream().filter(this::rose).filter(HistoryHeadline::isBeyond).count();
    return " (in " + (beyond == 0 ? "none" : Format.count(beyond)) + " beyond what runs differ by)";
  }

  private static boolean isBeyond(TrendReport operation) {
    return operation.drift().lower() > 1;
  }

  private boolean rose(TrendReport operation) {
    return operation.drift() != null && operation.drift().ratio() >= 1 + margin;
  }

  private boolean fell(TrendReport operation) {
    return operation.drift() != null && operation.drift().ratio() <= 1 / (1 + margin);
  }

  private List<Headline.Reason> reasons() {
    List<Headline.Reason> reasons = new ArrayList<>();
    operations.stream().filter(this::rose).forEach(one -> reasons.add(rise(one)));
    operations.stream().filter(one -> !rose(one)).forEach(one -> changes(one, reasons));
    operations.forEach(one -> missed(one, reasons));
    figures.stream()
        .filter(figure -> figure.tone() == Tone.UNDECIDED)
        .forEach(figure -> reasons.add(worse(figure)));
    return reasons.subList(0, Math.min(MOST_REASONS, reasons.size()));
  }

  private static Headline.Reason rise(TrendReport operation) {
    TrendReport.TrendDrift drift = operation.drift();
    return new Headline.Reason(
        Tone.UNDECIDED,
        operation.name(),
        "mean "
            + drift.ratioText()
            + " from "
            + drift.from()
            + " to "
            + drift.to()
            + (drift.slow() ? ", a slow drift: no single release rose so" : "")
            + (drift.lower() <= 1 ? ", which runs may differ by anyway" : "")
            + levels(operation),
        operation.anchor());
  }

  private static String levels(TrendReport operation) {
    String releases =
        operation.changes().stream()
            .filter(change -> change.after() > change.before())
            .map(TrendReport.LevelChangeRow::release)
            .distinct()
            .collect(Collectors.joining(", "));
    return releases.isEmpty() ? "" : "; another level from " + releases + " on";
  }

  private static void changes(TrendReport operation, List<Headline.Reason> reasons) {
    for (TrendReport.LevelChangeRow change : operation.changes()) {
      if (change.after() > change.before()) {
        reasons.add(
            new Headline.Reason(
                Tone.UNDECIDED, operation.name(), lower(change.text()), operation.anchor()));
      }
    }
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  /** In the newest release. */
  private static void missed(TrendReport operation, List<Headline.Reason> reasons) {
    TrendPoint newest = operation.points().get(operation.points().size() - 1);
    for (TrendPoint.TrendQuantile quantile : newest.quantiles()) {
      if (quantile.outcome().tone() == Tone.FAIL) {
        reasons.add(
            new Headline.Reason(
                Tone.FAIL,
                operation.name() + " " + quantile.label(),
                quantile.valueText()
                    + " in "
                    + newest.release()
                    + ", target "
                    + quantile.outcome().limitText(),
                operation.anchor()));
      }
    }
  }

  private static Headline.Reason worse(FigureTrendReport figure) {
    return new Headline.Reason(
        Tone.UNDECIDED, figure.title(), lower(figure.finding()), figure.anchor());
  }
}
