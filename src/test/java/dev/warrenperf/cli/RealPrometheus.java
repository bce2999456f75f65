package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A Prometheus server in a process of its own, on loopback, with samples that it is given. */
final class RealPrometheus implements AutoCloseable {

  private final Process process;
  private final String url;

  private RealPrometheus(Process process, String url) {
    this.process = process;
    this.url = url;
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
    Process tool = launch(command, log);
    if (!tool.waitFor(2, TimeUnit.MINUTES)) {
      tool.destroyForcibly();
      throw new IOException("no end within two minutes: " + command);
    }
    assertEquals(0, tool.exitValue(), () -> command + ": " + read(log));
  }

  private static Process launch(List<String> command, Path log) throws IOException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException missing) {
      Assumptions.abort(
          "skipped: no " + command.get(0) + " on this machine: " + missing.getMessage());
      throw missing;
    }
  }

  private static RealPrometheus start(Path directory, Path data, String scraped)
      throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path config = Files.writeString(directory.resolve("prometheus.yml"), scraped);
    Path log = directory.resolve("prometheus.log");
    Process process =
        launch(
            List.of(
                "prometheus",
                "--config.file=" + config,
                "--storage.tsdb.path=" + data,
                "--storage.tsdb.retention.time=100y",
                "--web.listen-address=127.0.0.1:" + port),
            log);
    RealPrometheus server = new RealPrometheus(process, "http://127.0.0.1:" + port);
    try {
      server.awaitReady(log);
      return server;
    } catch (IOException | RuntimeException | InterruptedException failure) {
      server.close();
      throw failure;
    }
  }

  /** Asks until it is ready: there is nothing else that tells. */
  private void awaitReady(Path log) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ready = HttpRequest.newBuilder(URI.create(url + "/-/ready")).build();
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (client.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it does not listen so far
      }
      process.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new IOException("prometheus did not become ready: " + read(log));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(slow -> kill()).join();
  }

  private Process kill() {
    return process.destroyForcibly();
  }
}
