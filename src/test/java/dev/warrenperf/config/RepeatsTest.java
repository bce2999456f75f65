package dev.warrenperf.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a{1000} true",
        "a{1001} false",
        "a{2,1001} false",
        "a{1000,} true",
        "(a{10}){100} true",
        "(a{10}){101} false",
        "(a{10}b{100}){10} true",
        "(a{10}b{100}){11} false",
        "((a{10}){10}){10} true",
        "((a{10}){10}){11} false",
        "a{900}b{900} true",
        "(a{900})(b{900}) true",
        "a{40}{40} false",
        "\\(a{100}b{100} true",
        "[(]a{100}b{100} true",
        "[](]a{100}b{100} true",
        "[^](]a{100}b{100} true",
        "(a{40})*{40} false",
        "{1001} false",
        "a{x} true",
        "a{ true",
        "( true",
        ")){ true",
        "[ true",
        "\\ true"
      })
  void nested_counts_multiply_and_neighbours_do_not(String regex, boolean few) {
    assertEquals(few, Repeats.areFew(regex));
  }
}
