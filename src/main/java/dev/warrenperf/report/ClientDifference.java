package dev.warrenperf.report;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How one quantile that a client saw stands to the one that the server measured, as far as both
 * intervals prove it.
 */
record ClientDifference(QuantileBounds client, QuantileBounds server) {

  private static final MathContext DOWN = new MathContext(2, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(2, RoundingMode.CEILING);

  private boolean isLonger() {
    return client.lower() >= server.upper();
  }

  private boolean isShorter() {
    return client.upper() <= server.lower();
  }

  /** What the client saw of what the server measured, in so few words that a column holds them. */
  String words() {
    if (isLonger()) {
      double least = server.upper() > 0 ? client.lower() / server.upper() : Double.NaN;
      return least >= 1.1
          ? "at least " + Format.of(least, Unit.COUNT, DOWN) + " times as much"
          : "as much or more";
    }
    if (isShorter()) {
      double most = server.lower() > 0 ? client.upper() / server.lower() : Double.NaN;
      return most <= 0.95
          ? "at most " + Format.of(most, Unit.RATIO, UP) + " of it"
          : "as much or less";
    }
    return "the two overlap";
  }

  /** The same in a sentence with what it means, without a full stop. */
  String sentence() {
    if (!isLonger() && !isShorter()) {
      return "the two intervals overlap, so no difference is proven";
    }
    return "the client saw "
        + words()
        + (isLonger()
            ? "; what lies between a call and its answer, such as starting the command, network"
                + " and queueing, counts there"
            : "; had both timed the same calls from end to end, the client's could not be"
                + " shorter");
  }
}
