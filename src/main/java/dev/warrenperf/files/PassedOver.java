package dev.warrenperf.files;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Visible;
import java.util.ArrayList;
import java.util.List;

/** What was passed over and why: the first are told one by one, the others counted. */
public final class PassedOver {

  private static final int MOST_TOLD = 20;

  private final List<String> told = new ArrayList<>();
  private int more;

  /** Adds one. */
  public void add(String path, String reason) {
    if (told.size() < MOST_TOLD) {
      told.add(Visible.of(path) + " was passed over: " + reason);
    } else {
      more++;
    }
  }

  /** A line each, safe to print; empty when nothing was. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(told);
    if (more > 0) {
      lines.add(Format.count(more) + " more were passed over");
    }
    return lines;
  }
}
