package dev.warrenperf.simulation;

import java.util.function.ToDoubleFunction;

/**
 * What is counted of outcomes.
 *
 * @param word in a table
 * @param value of one outcome, from 0 to 1
 * @param bound that its mean has to keep
 */
record Measure<T>(String word, ToDoubleFunction<T> value, Bound bound) {

  static <T> Measure<T> atMost(double limit, String word, ToDoubleFunction<T> value) {
    return new Measure<>(word, value, Bound.atMost(limit));
  }

  static <T> Measure<T> atLeast(double limit, String word, ToDoubleFunction<T> value) {
    return new Measure<>(word, value, Bound.atLeast(limit));
  }

  static <T> Measure<T> asBefore(double loss, String word, ToDoubleFunction<T> value) {
    return new Measure<>(word, value, Bound.asBefore(loss));
  }

  static <T> Measure<T> shown(String word, ToDoubleFunction<T> value) {
    return new Measure<>(word, value, Bound.NONE);
  }
}
