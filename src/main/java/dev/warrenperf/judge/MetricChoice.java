package dev.warrenperf.judge;

import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.model.Selector;
import dev.warrenperf.unit.UnitChoice;
import java.util.List;

/**
 * Which of the names that a target gives a metric serves.
 *
 * @param names that may serve, the preferred first
 * @param used the one that does; the preferred one when none is exposed, null when none is named
 * @param exposed whether it is there
 * @param others nodes that expose it by another of its names
 * @param unit that its numbers were taken in
 */
public record MetricChoice(
    List<Selector> names, Selector used, boolean exposed, List<OtherName> others, UnitChoice unit) {

  public MetricChoice {
    names = List.copyOf(names);
    others = List.copyOf(others);
  }

  /** Whether the preferred name was not exposed and another one serves. */
  public boolean isAlias() {
    return exposed && !used.equals(names.get(0));
  }
}
