package dev.warrenperf.run;

/** What standard output gets. */
enum ReportFormat {
  TEXT,
  JSON;

  static ReportFormat parse(String word) throws CommandException {
    return switch (word) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default ->
          throw new CommandException(
              ExitCode.USAGE, "--format: expected text or json, found \"" + word + "\"");
    };
  }
}
