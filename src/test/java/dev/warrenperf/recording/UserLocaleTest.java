package dev.warrenperf.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserLocaleTest {

  private static Map<String, String> restored(Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>(environment);
    UserLocale.restore(variables);
    return variables;
  }

  @Test
  void a_locale_that_the_launcher_has_set_is_taken_back() {
    assertEquals(
        Map.of("LC_ALL", "POSIX", "LANG", "de"),
        restored(Map.of("LC_ALL", "C.UTF-8", "WARREN_PERF_LC_ALL", "POSIX", "LANG", "de")));
    assertEquals(Map.of(), restored(Map.of("LC_ALL", "C.UTF-8", "WARREN_PERF_LC_ALL", "")));
  }

  @Test
  void a_locale_of_the_users_own_is_left() {
    assertEquals(Map.of("LC_ALL", "C.UTF-8"), restored(Map.of("LC_ALL", "C.UTF-8")));
    assertEquals(Map.of(), restored(Map.of()));
  }
}
