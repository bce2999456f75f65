package dev.warrenperf.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Command lines that read a run from a server. */
final class ServerReport {

  private ServerReport() {}

  static CommandRun of(String url, long from, long to, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "report",
                "--format",
                "json",
                "--prometheus",
                url,
                "--from",
                Instant.ofEpochMilli(from).toString(),
                "--to",
                Instant.ofEpochMilli(to).toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
