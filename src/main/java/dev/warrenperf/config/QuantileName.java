package dev.warrenperf.config;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Quantiles as keys: {@code p50}, {@code p99.9}, or {@code 0.95}. */
final class QuantileName {

  private static final Pattern PERCENTILE = Pattern.compile("p([0-9]{1,3}(?:\\.[0-9]{1,10})?)");
  private static final Pattern SHARE = Pattern.compile("0?\\.[0-9]{1,12}");

  private QuantileName() {}

  /** A quantile strictly between 0 and 1; empty for anything else. */
  static Optional<Double> read(String key) {
    Matcher percentile = PERCENTILE.matcher(key);
    if (percentile.matches()) {
      // moved as a decimal: 99.9 / 100 in binary is not 0.999
      return inside(new BigDecimal(percentile.group(1)).movePointLeft(2).doubleValue());
    }
    return SHARE.matcher(key).matches() ? inside(Double.parseDouble(key)) : Optional.empty();
  }

  /** The quantile that a node names; a problem when it names none. */
  static Optional<Double> read(Node node, Problems problems) {
    Optional<Double> quantile = Values.scalar(node).flatMap(QuantileName::read);
    if (quantile.isEmpty()) {
      problems.add(
          node,
          "expected a quantile above p0 and below p100 such as p50, p99.9 or 0.95, found "
              + Values.found(node)
              + Values.scalar(node).map(QuantileName::hint).orElse(""));
    }
    return quantile;
  }

  private static Optional<Double> inside(double quantile) {
    return quantile > 0 && quantile < 1 ? Optional.of(quantile) : Optional.empty();
  }

  /** {@code "; did you mean p50?"} where a key is nearly one. */
  static String hint(String key) {
    Optional<String> meant = Optional.empty();
    if (Pattern.matches("[0-9]{1,2}(\\.[0-9]{1,10})?", key)) {
      meant = Optional.of("p" + key);
    } else if (Pattern.matches("[pP]99[0-9]{1,4}", key)) {
      meant = Optional.of("p99." + key.substring(3));
    } else if (Pattern.matches("P[0-9]{1,2}(\\.[0-9]{1,10})?", key)) {
      meant = Optional.of("p" + key.substring(1));
    }
    return meant
        .filter(name -> read(name).isPresent())
        .map(name -> "; did you mean " + name + "?")
        .orElse("");
  }
}
