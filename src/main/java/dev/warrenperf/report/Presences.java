package dev.warrenperf.report;

import dev.warrenperf.analysis.OtherName;
import dev.warrenperf.comparison.Presence;
import dev.warrenperf.target.GaugeResult;
import dev.warrenperf.target.OperationResult;
import dev.warrenperf.target.RateResult;
import dev.warrenperf.target.RatioResult;
import dev.warrenperf.target.ResourceResult;
import java.util.ArrayList;
import java.util.List;

/** Whether a run has anything to say on what was to be measured. */
final class Presences {

  private Presences() {}

  /** Of an operation's histogram; null when none is named. */
  static Presence of(OperationResult result) {
    if (result.target().histograms().isEmpty()) {
      return null;
    }
    if (!result.total().isExposed()) {
      return Presence.NOT_EXPOSED;
    }
    if (result.total().fault() != null) {
      return Presence.UNUSABLE;
    }
    if (!result.total().others().isEmpty()) {
      return Presence.NAMES_DIFFER;
    }
    boolean observed =
        !result.isServedByClient() && result.histogram() != null && result.histogram().count() > 0;
    return observed ? Presence.OBSERVED : Presence.NOT_OBSERVED;
  }

  static Presence of(RateResult result) {
    return of(result.total().isExposed(), result.total().others(), result.perSecond());
  }

  static Presence of(RatioResult result) {
    List<OtherName> others = new ArrayList<>(result.divided().others());
    others.addAll(result.divisor().others());
    return of(result.divisor().isExposed(), others, result.value());
  }

  static Presence of(GaugeResult result) {
    return of(result.total().isExposed(), result.total().others(), result.value());
  }

  static Presence of(ResourceResult result) {
    double value = result.worst() == null ? Double.NaN : result.ofRun(result.worst());
    return of(!result.uses().isEmpty(), List.of(), value);
  }

  private static Presence of(boolean exposed, List<OtherName> others, double value) {
    if (!exposed) {
      return Presence.NOT_EXPOSED;
    }
    if (!others.isEmpty()) {
      return Presence.NAMES_DIFFER;
    }
    return Double.isNaN(value) ? Presence.UNUSABLE : Presence.OBSERVED;
  }
}
