package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several changes have to say alike, to be said once for all of them. */
public final class SharedReasons {

  /** Changes that are no finding, for a reason that often is the same for many. */
  private static final List<Change> OPEN =
      List.of(Change.RUNS_DIFFER, Change.INCONCLUSIVE, Change.NOT_COMPARED);

  private final Map<Change, String> texts = new EnumMap<>(Change.class);
  private final List<Remark> remarks = new ArrayList<>();
  private final String needed;

  private SharedReasons(List<ChangeRow> rows) {
    OPEN.forEach(change -> share(rows.stream().filter(row -> row.change() == change)));
    this.needed = needed(rows);
    if (!needed.isEmpty()) {
      remarks.add(new Remark(Tone.NEUTRAL, "Runs needed: " + needed + "."));
    }
  }

  /** Of all operations and figures. */
  public static SharedReasons of(ComparisonReport comparison) {
    return new SharedReasons(
        Stream.concat(
                ChangeRow.ofOperations(comparison).stream(),
                ChangeRow.ofFigures(comparison).stream())
            .toList());
  }

  private void share(Stream<ChangeRow> ofOneChange) {
    List<ChangeRow> rows = ofOneChange.toList();
    Map<String, Long> counts =
        rows.stream()
            .collect(
                Collectors.groupingBy(ChangeRow::text, LinkedHashMap::new, Collectors.counting()));
    String most = "";
    for (Map.Entry<String, Long> one : counts.entrySet()) {
      most = one.getValue() > counts.getOrDefault(most, 1L) ? one.getKey() : most;
    }
    if (!most.isEmpty()) {
      ChangeRow first = rows.get(0);
      texts.put(first.change(), most);
      String where = counts.size() == 1 ? "" : ", where nothing else is said";
      remarks.add(
          new Remark(
              first.tone(),
              first.change().word() + " (" + counts.get(most) + where + "): " + most + "."));
    }
  }

  /** Empty where fewer than two say it, or not all say the same. */
  private static String needed(List<ChangeRow> rows) {
    List<String> said =
        rows.stream().map(ChangeRow::neededText).filter(text -> !text.isEmpty()).toList();
    return said.size() > 1 && said.stream().distinct().count() == 1 ? said.get(0) : "";
  }

  /** To be said above the changes, in sentences. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** Why a row came out so, and how many runs would decide, as far as the remarks do not say. */
  public List<String> own(ChangeRow row) {
    List<String> own = new ArrayList<>();
    if (!row.text().equals(texts.get(row.change()))) {
      own.add(row.text());
    }
    if (!row.neededText().equals(needed)) {
      own.add(row.neededText());
    }
    return own;
  }
}
