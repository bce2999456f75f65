package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Prometheus server in a process of its own, on loopback, with samples that it is given. */
final class RealPrometheus implements AutoCloseable {

  private final ServerProcess server;

  private RealPrometheus(ServerProcess server) {
    this.server = server;
  }

  /** Starts one; the test is skipped on a machine without {@code prometheus} and its tool. */
  static RealPrometheus with(StoredSamples samples, Path directory)
      throws IOException, InterruptedException {
    Path text = Files.writeString(directory.resolve("samples.om"), samples.openMetrics());
    Path data = directory.resolve("data");
    run(
        directory,
        List.of(
            "promtool",
            "tsdb",
            "create-blocks-from",
            "openmetrics",
            text.toString(),
            data.toString()));
    return start(directory, data, "scrape_configs: []\n");
  }

  /** Starts one that scrapes these addresses every second, as the job {@code warren}. */
  static RealPrometheus scraping(List<String> addresses, Path directory)
      throws IOException, InterruptedException {
    String config =
        "global: {scrape_interval: 1s, scrape_timeout: 1s}\n"
            + "scrape_configs:\n"
            + "- job_name: warren\n"
            + "  static_configs: [{targets: ["
            + String.join(", ", addresses.stream().map(address -> "'" + address + "'").toList())
            + "]}]\n";
    return start(directory, directory.resolve("data"), config);
  }

  private static void run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Path log = directory.resolve("promtool.log");
    Process tool = ServerProcess.launch(command, log);
    if (!tool.waitFor(2, TimeUnit.MINUTES)) {
      tool.destroyForcibly();
      throw new IOException("no end within two minutes: " + command);
    }
    assertEquals(0, tool.exitValue(), () -> command + ": " + ServerProcess.read(log));
  }

  private static RealPrometheus start(Path directory, Path data, String scraped)
      throws IOException, InterruptedException {
    Path config = Files.writeString(directory.resolve("prometheus.yml"), scraped);
    return new RealPrometheus(
        ServerProcess.start(
            directory.resolve("prometheus.log"),
            "prometheus",
            "--config.file=" + config,
            "--storage.tsdb.path=" + data,
            "--storage.tsdb.retention.time=100y"));
  }

  String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
  }
}
