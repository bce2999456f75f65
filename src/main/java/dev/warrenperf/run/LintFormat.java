package dev.warrenperf.run;

/** What standard output gets of {@code lint}. */
enum LintFormat {
  TEXT,
  JSON;

  static LintFormat parse(String word) throws CommandException {
    return switch (word) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default ->
          throw new CommandException(
              ExitCode.USAGE, "--format: expected text or json, found \"" + word + "\"");
    };
  }
}
