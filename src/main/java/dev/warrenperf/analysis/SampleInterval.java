package dev.warrenperf.analysis;

import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.unit.Decimals;
import java.math.BigDecimal;

/**
 * What a printed duration tells of the one that was measured: it lies from {@code lower} to {@code
 * upper}, in seconds. Rounded numbers reach half a step to either side, both ends included; cut
 * ones a whole step up, the upper end excluded. Durations are not negative.
 */
public record SampleInterval(double lower, double upper) {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Around a printed duration of these samples, or around their mean; computed as decimals. */
  public static SampleInterval of(double printed, ClientSamples samples) {
    BigDecimal value = Decimals.shortest(printed);
    BigDecimal step = samples.resolution();
    return switch (samples.rounding()) {
      case NEAREST ->
          new SampleInterval(
              Math.max(0, value.subtract(step.multiply(HALF)).doubleValue()),
              value.add(step.multiply(HALF)).doubleValue());
      case DOWN -> new SampleInterval(printed, value.add(step).doubleValue());
    };
  }
}
