package dev.warrenperf.document;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.report.CandidateChange;
import dev.warrenperf.report.ChangeReport;
import dev.warrenperf.report.ComparisonReport;
import dev.warrenperf.report.Remark;
import dev.warrenperf.report.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several changes have to say alike, to be said once for all of them. */
final class SharedReasons {

  /** Changes that are no finding, for a reason that often is the same for many. */
  private static final List<Change> OPEN = List.of(Change.RUNS_DIFFER, Change.INCONCLUSIVE);

  private final Map<Change, String> texts = new EnumMap<>(Change.class);
  private final List<Remark> remarks = new ArrayList<>();
  private final String needed;

  private SharedReasons(List<CandidateChange> rows) {
    OPEN.forEach(change -> share(rows.stream().filter(row -> row.is(change))));
    this.needed = needed(rows);
    if (!needed.isEmpty()) {
      remarks.add(new Remark(Tone.NEUTRAL, "Runs needed: " + needed + "."));
    }
  }

  /** Of all operations and figures. */
  static SharedReasons of(ComparisonReport comparison) {
    return new SharedReasons(
        comparison.subjects().stream()
            .<CandidateChange>flatMap(subject -> subject.contrasts().stream())
            .toList());
  }

  private void share(Stream<CandidateChange> ofOneChange) {
    List<CandidateChange> rows = ofOneChange.toList();
    Map<String, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.decided().text(), LinkedHashMap::new, Collectors.counting()));
    String most = "";
    for (Map.Entry<String, Long> one : counts.entrySet()) {
      most = one.getValue() > counts.getOrDefault(most, 1L) ? one.getKey() : most;
    }
    if (!most.isEmpty()) {
      CandidateChange first = rows.get(0);
      Change change = first.decided().change();
      texts.put(change, most);
      remarks.add(
          new Remark(first.tone(), change.word() + " (" + counts.get(most) + "): " + most + "."));
    }
  }

  /** Empty where fewer than two say it, or not all say the same. */
  private static String needed(List<CandidateChange> rows) {
    List<String> said =
        rows.stream()
            .map(row -> row.decided().runsNeededText())
            .filter(text -> !text.isEmpty())
            .toList();
    return said.size() > 1 && said.stream().distinct().count() == 1 ? said.get(0) : "";
  }

  /** To be said above the changes, in sentences. */
  List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** Why a row came out so, and how many runs would decide, as far as the remarks do not say. */
  List<String> own(CandidateChange row) {
    List<String> own = new ArrayList<>();
    ChangeReport decided = row.decided();
    if (!decided.text().equals(texts.get(decided.change()))) {
      own.add(decided.text());
    }
    if (!decided.runsNeededText().equals(needed)) {
      own.add(decided.runsNeededText());
    }
    return own;
  }
}
