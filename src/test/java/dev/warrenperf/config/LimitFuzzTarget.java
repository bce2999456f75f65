package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Quantity;
import java.nio.charset.StandardCharsets;

/** Limits, quantities and names of quantiles: what is read, printed, reads as the same. */
public final class LimitFuzzTarget implements FuzzTarget {

  @Override
  public byte[] compose(Decisions decisions) {
    String unit =
        decisions.oneOf(
            "ms", "s", "min", "h", "d", "us", "µs", "μs", "ns", "B", "kB", "KiB", "MB", "GiB", "/s",
            "/min", "/h", "%", "", "MS", "m", "M", ",5ms", "ms ", "x");
    String comparison = decisions.oneOf("<", "<=", ">", ">=", "", "=", "=<", "!=", "< <", "≤");
    String between = decisions.oneOf(" ", "", "\u00a0", "\u202f", "\t");
    String number = decisions.number();
    return decisions.damaged(
        decisions.oneIn(4)
            ? "p" + number
            : comparison + between + number + decisions.oneOf("", " ", "\u202f") + unit);
  }

  @Override
  public boolean check(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    boolean quantity = quantity(text);
    boolean quantile = quantile(text);
    boolean limit = limit(text);
    return limit || quantity || quantile;
  }

  private static boolean limit(String text) {
    try {
      Limit limit = LimitParser.parse(text, Place.GAUGE);
      Refusal.printable(limit.toString());
      assertEquals(limit, LimitParser.parse(limit.toString(), Place.GAUGE));
      return true;
    } catch (SyntaxException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
  }

  private static boolean quantity(String text) {
    Quantity quantity;
    try {
      quantity = Quantity.parse(text);
    } catch (IllegalArgumentException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
    assertTrue(Double.isFinite(quantity.value()), quantity::text);
    assertEquals(quantity, Quantity.parse(quantity.text()));
    Refusal.line(Format.of(quantity.value(), quantity.unit()));
    return true;
  }

  private static boolean quantile(String text) {
    Double quantile = QuantileName.read(text);
    if (quantile != null) {
      assertEquals(quantile, QuantileName.read(Format.percentile(quantile)), quantile::toString);
    }
    return quantile != null;
  }
}
