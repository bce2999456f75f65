package dev.warrenperf.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A run whose names are made up by somebody else, as a directory or as a tar archive. */
final class HostileRun {

  static final String FIRST = "m-1/1795466172251.prom";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private HostileRun() {}

  /** A folder a node; the description tells {@code version v1}. */
  static HostileRun plain() {
    return new HostileRun()
        .with("run.json", "{\"version\": \"v1\"}")
        .with(FIRST, metrics(1))
        .with("m-1/1795466177251.prom", metrics(2));
  }

  /** A bundle of one node, {@code n1}, and another that is only named. */
  static HostileRun bundle(String named) {
    String name = new com.google.gson.JsonPrimitive(named).toString();
    return new HostileRun()
        .with(
            "run.json",
            "{\"format\": \"warren-perf/bundle/1\", \"ended\": \"2026-12-01T00:00:00Z\","
                + " \"nodes\": [{\"name\": \"n1\", \"url\": \"http://x/\"}, {\"name\": "
                + name
                + "}]}")
        .with("n1.snapshots", log());
  }

  HostileRun with(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  static String metrics(int count) {
    return "# TYPE warren_service_create_duration_seconds histogram\n"
        + "warren_service_create_duration_seconds_bucket{le=\"0.1\"} %1$d\n".formatted(count)
        + "warren_service_create_duration_seconds_bucket{le=\"+Inf\"} %1$d\n".formatted(count)
        + "warren_service_create_duration_seconds_sum 1\n"
        + "warren_service_create_duration_seconds_count %1$d\n".formatted(count);
  }

  static String log() {
    StringBuilder log = new StringBuilder();
    for (int count = 1; count <= 2; count++) {
      String body = metrics(count);
      log.append("# snapshot ").append(1_795_466_172_251L + count * 5_000L);
      log.append(" duration_ns=1 status=200 bytes=").append(body.length()).append('\n');
      log.append(body);
    }
    return log.toString();
  }

  /** Writes a directory. */
  Path directory(Path place) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = place.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return place;
  }

  /**
   * Writes an archive of a folder {@code r}; names that begin with a slash are kept as they are.
   */
  Path archive(Path place) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        String name = file.getKey();
        TarArchiveEntry entry =
            new TarArchiveEntry(name.startsWith("/") ? name : "r/" + name, true);
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return Files.write(place, bytes.toByteArray());
  }
}
