package dev.warrenperf.recording;

import java.util.Map;

/** The locale that the user has: the launcher may have set another one, for file names alone. */
final class UserLocale {

  /** The user's {@code LC_ALL}, empty for none; set only where the launcher has set another. */
  private static final String KEPT = "WARREN_PERF_LC_ALL";

  private UserLocale() {}

  /** Gives a command that is about to be started the locale that the user has. */
  static void restore(Map<String, String> environment) {
    String kept = environment.remove(KEPT);
    if (kept == null) {
      return;
    }
    if (kept.isEmpty()) {
      environment.remove("LC_ALL");
    } else {
      environment.put("LC_ALL", kept);
    }
  }
}
