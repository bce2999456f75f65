package dev.warrenperf.report;

import dev.warrenperf.analysis.QuantileBounds;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How one quantile that a client saw stands to the one that the server measured, as far as both
 * intervals prove it.
 *
 * @param side which is surely the longer
 * @param factor how many times as long the client's is, at least or at most; NaN when not known
 */
record ClientDifference(Side side, double factor) {

  /** Which of the two is surely the longer. */
  enum Side {
    CLIENT,
    SERVER,
    OPEN
  }

  private static final MathContext DOWN = new MathContext(2, RoundingMode.FLOOR);
  private static final MathContext UP = new MathContext(2, RoundingMode.CEILING);

  /** Holds the two intervals against each other. */
  static ClientDifference of(QuantileBounds client, QuantileBounds server) {
    if (client.lower() >= server.upper()) {
      return new ClientDifference(Side.CLIENT, ratio(client.lower(), server.upper()));
    }
    if (client.upper() <= server.lower()) {
      return new ClientDifference(Side.SERVER, ratio(client.upper(), server.lower()));
    }
    return new ClientDifference(Side.OPEN, Double.NaN);
  }

  private static double ratio(double client, double server) {
    return server > 0 ? client / server : Double.NaN;
  }

  /** What the client saw of what the server measured, in so few words that a column holds them. */
  String words() {
    return switch (side) {
      case CLIENT ->
          factor >= 1.1
              ? "at least " + Format.of(factor, Unit.COUNT, DOWN) + " times as much"
              : "as much or more";
      case SERVER ->
          factor <= 0.95
              ? "at most " + Format.of(factor, Unit.RATIO, UP) + " of it"
              : "as much or less";
      case OPEN -> "the two overlap";
    };
  }

  /** The same in a sentence with what it means, without a full stop. */
  String sentence() {
    return side == Side.OPEN
        ? "the two intervals overlap, so nothing tells them apart"
        : "the client saw " + words() + reason();
  }

  private String reason() {
    return switch (side) {
      case CLIENT ->
          "; what lies between a call and its answer, such as starting the command, network and"
              + " queueing, counts there";
      case SERVER ->
          "; had both timed the same calls from end to end, the client's could not be shorter";
      case OPEN -> "";
    };
  }
}
