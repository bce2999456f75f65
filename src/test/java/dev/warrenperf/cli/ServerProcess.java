package dev.warrenperf.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A server of the Prometheus family in a process of its own, on a free port of loopback. */
final class ServerProcess implements AutoCloseable {

  private final Process process;
  private final String url;

  private ServerProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Starts one and awaits that it is ready; the test is skipped where there is no such program. */
  static ServerProcess start(Path log, String... command) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> line = new ArrayList<>(List.of(command));
    line.add("--web.listen-address=127.0.0.1:" + port);
    ServerProcess server = new ServerProcess(launch(line, log), "http://127.0.0.1:" + port);
    try {
      server.awaitReady(log);
      return server;
    } catch (IOException | RuntimeException | InterruptedException failure) {
      server.close();
      throw failure;
    }
  }

  /** Starts any program; the test is skipped where there is none. */
  static Process launch(List<String> command, Path log) throws IOException {
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
    throw new IOException("the server did not become ready: " + read(log));
  }

  static String read(Path log) {
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
