package dev.warrenperf.files;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was passed over and why: the first are told one by one, the others counted. */
public final class PassedOver {

  private static final int MOST_TOLD = 20;

  private final SortedMap<String, String> reasons = new TreeMap<>();

  /** Adds one. */
  public void add(String path, String reason) {
    reasons.put(path, reason);
  }

  /** A line each, by path, safe to print; empty when nothing was. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    reasons.entrySet().stream()
        .limit(MOST_TOLD)
        .map(entry -> Visible.of(entry.getKey()) + " was passed over: " + entry.getValue())
        .forEach(lines::add);
    if (reasons.size() > MOST_TOLD) {
      lines.add(Format.counted(reasons.size() - MOST_TOLD, "other thing") + " passed over");
    }
    return lines;
  }
}
