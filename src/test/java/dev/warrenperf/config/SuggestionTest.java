package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.model.EditDistance;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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

  /** All words of up to four letters of an alphabet of two, in which swaps abound. */
  @Test
  void a_distance_up_to_the_most_is_the_distance_and_any_other_is_more() {
    List<String> words =
        IntStream.range(1, 32).mapToObj(i -> Integer.toBinaryString(i).substring(1)).toList();
    for (String left : words) {
      for (String right : words) {
        int distance = EditDistance.of(left, right, Integer.MAX_VALUE);
        for (int most = 0; most <= 4; most++) {
          int found = EditDistance.of(left, right, most);
          boolean kept = distance <= most ? found == distance : found > most;
          assertTrue(kept, left + " " + right + " " + most);
        }
      }
    }
  }
}
