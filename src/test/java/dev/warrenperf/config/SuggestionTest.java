package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.warrenperf.model.EditDistance;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

  private static final List<String> KNOWN =
      List.of("name", "histogram", "samples", "mean", "quantiles", "required", "cpu-counter");

  @ParameterizedTest
  @CsvSource({
    "histgram, histogram",
    "histograms, histogram",
    "hsitogram, histogram",
    "Histogram, histogram",
    "quantile, quantiles",
    "percentiles, ''",
    "cpu_counter, cpu-counter",
    "require, required",
    "maen, mean",
    "foo, ''",
    "'', ''"
  })
  void the_nearest_word_is_offered_when_it_is_near(String word, String meant) {
    String expected = meant.isEmpty() ? "" : "; did you mean " + meant + "?";
    assertEquals(expected, Suggestion.of(word, KNOWN));
  }

  @ParameterizedTest
  // kitten/sitting is Wagner and Fischer's textbook example; a swap counts as one here
  @CsvSource({"kitten, sitting, 3", "ab, ba, 1", "abc, abc, 0", "'', abc, 3", "ca, abc, 3"})
  void distance_is_optimal_string_alignment(String left, String right, int distance) {
    assertEquals(distance, EditDistance.of(left, right));
  }
}
