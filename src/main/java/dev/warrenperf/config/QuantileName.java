package dev.warrenperf.config;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;

/** Quantiles as keys: {@code p50}, {@code p99.9}, or {@code 0.95}. */
final class QuantileName {

  /** The key below which they stand. */
  static final String KEY = "quantiles";

  static final Pattern PERCENTILE = Pattern.compile("p([0-9]{1,3}(?:\\.[0-9]{1,10})?)");
  static final Pattern SHARE = Pattern.compile("0?\\.[0-9]{1,12}");

  private QuantileName() {}

  /** The quantile that a key names; null, and a problem, when it names none. */
  static Double read(Value key) {
    Double quantile = key.scalar() == null ? null : read(key.scalar());
    if (quantile == null) {
      key.fault(
          "expected a quantile above p0 and below p100 such as p50, p99.9 or 0.95, found "
              + key.found()
              + (key.scalar() == null ? "" : hint(key.scalar())));
    }
    return quantile;
  }

  /** A quantile strictly between 0 and 1; null for anything else. */
  static Double read(String key) {
    Matcher percentile = PERCENTILE.matcher(key);
    if (percentile.matches()) {
      // moved as a decimal: 99.9 / 100 in binary is not 0.999
      return inside(new BigDecimal(percentile.group(1)).movePointLeft(2).doubleValue());
    }
    return SHARE.matcher(key).matches() ? inside(Double.parseDouble(key)) : null;
  }

  private static Double inside(double quantile) {
    return quantile > 0 && quantile < 1 ? quantile : null;
  }

  /** {@code "; did you mean p50?"} where a key is nearly one. */
  static String hint(String key) {
    String meant = "";
    if (Pattern.matches("[0-9]{1,2}(\\.[0-9]{1,10})?", key)) {
      meant = "p" + key;
    } else if (Pattern.matches("[pP]99[0-9]{1,4}", key)) {
      meant = "p99." + key.substring(3);
    } else if (Pattern.matches("P[0-9]{1,2}(\\.[0-9]{1,10})?", key)) {
      meant = "p" + key.substring(1);
    }
    return read(meant) == null ? "" : "; did you mean " + meant + "?";
  }

  /**
   * {@code "; did you mean quantiles: {p95: ...}?"} where a quantile stands beside the keys among
   * which it has one of its own.
   *
   * @param word null for no word
   */
  static String misplaced(String word, List<String> known) {
    return word != null && known.contains(KEY) && read(word) != null
        ? "; did you mean " + KEY + ": {" + word + ": ...}?"
        : "";
  }
}
