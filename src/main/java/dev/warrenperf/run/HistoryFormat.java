package dev.warrenperf.run;

/** What standard output gets of a history. */
enum HistoryFormat {
  TEXT,
  JSON,
  HTML;

  static HistoryFormat parse(String word) throws CommandException {
    return switch (word) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case "html" -> HTML;
      default ->
          throw new CommandException(
              ExitCode.USAGE, "--format: expected text, json or html, found \"" + word + "\"");
    };
  }
}
