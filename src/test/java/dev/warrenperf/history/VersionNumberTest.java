package dev.warrenperf.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNumberTest {

  /** The example of Semantic Versioning 2.0.0, section 11, with our own on both sides. */
  private static final List<String> ASCENDING =
      List.of(
          "v0.9",
          "1.0.0-alpha",
          "1.0.0-alpha.1",
          "1.0.0-alpha.beta",
          "1.0.0-beta",
          "1.0.0-beta.2",
          "1.0.0-beta.11",
          "1.0.0-rc.1",
          "1.0.0",
          "v1.9",
          "V1.10-rc.1",
          "v1.10",
          "v1.10.0.1",
          "2",
          "99999999999999999999999.0");

  @Test
  void numbers_are_compared_as_numbers_and_pre_releases_come_first() {
    List<String> versions = ASCENDING;
    for (int i = 0; i < versions.size(); i++) {
      for (int j = 0; j < versions.size(); j++) {
        int order = VersionNumber.of(versions.get(i)).compareTo(VersionNumber.of(versions.get(j)));
        assertEquals(
            Integer.signum(Integer.compare(i, j)),
            Integer.signum(order),
            versions.get(i) + " against " + versions.get(j));
      }
    }
  }

  @Test
  void missing_parts_are_zero_and_builds_do_not_count() {
    VersionNumber plain = VersionNumber.of("v1.10");
    for (String same : List.of("1.10", "v1.10.0", "01.010", "1.10.0+build.7", " v1.10 ")) {
      assertEquals(0, plain.compareTo(VersionNumber.of(same)), same);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "main", "v", "1..2", "1.2-", "v1.x", "1.2 beta", "-1", "٣.١"})
  void other_names_are_no_numbers(String name) {
    assertNull(VersionNumber.of(name));
  }

  @Test
  void no_name_is_too_long_to_be_looked_at() {
    assertNull(VersionNumber.of(null));
    assertNull(VersionNumber.of("1.".repeat(100_000) + "1"));
    assertNotNull(VersionNumber.of("9".repeat(200)));
    assertTrue(VersionNumber.of("9".repeat(200)).compareTo(VersionNumber.of("1")) > 0);
  }
}
