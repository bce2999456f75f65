package dev.warrenperf.config;

import dev.warrenperf.unit.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of one section, each of which may be used once: reports and options refer to them. */
final class Names {

  private final Map<String, Integer> lines = new HashMap<>();
  private final List<String> all = new ArrayList<>();

  /** The name of one more entry. */
  String claim(Value value) {
    String name = value.name();
    if (name != null) {
      all.add(name);
      Integer first = lines.putIfAbsent(Visible.of(name), value.line());
      if (first != null) {
        value.fault(
            "expected a name of its own, found %s again, first on line %s"
                .formatted(Quoted.of(name), first));
      }
    }
    return name;
  }

  /** In the order of the file. */
  List<String> all() {
    return all;
  }
}
