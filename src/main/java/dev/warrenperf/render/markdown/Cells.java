package dev.warrenperf.render.markdown;

import java.util.List;

/** Lines of tables, and what stands in them. */
final class Cells {

  private Cells() {}

  /** A table's head. Names are ours and need no escaping. */
  static List<String> head(List<String> names) {
    return List.of(line(names), line(names.stream().map(name -> "---").toList()));
  }

  static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
