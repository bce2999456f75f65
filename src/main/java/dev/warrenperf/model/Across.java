package dev.warrenperf.model;

import dev.warrenperf.unit.Word;
import java.util.Locale;

/** How the levels that nodes, or series of one node, report at one time become one. */
public enum Across implements Word {
  MAX,
  MIN,
  SUM,
  MEAN,
  /** They do not: every one is judged by itself, and the worst decides. */
  EACH;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
