package dev.warrenperf.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.files.DiskSync;
import dev.warrenperf.fuzz.ComposedExposition;
import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.model.BodyBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The plain log of a bundle: its whole scrapes, written anew, read back as they were. */
public final class SnapshotLogFuzzTarget implements FuzzTarget {

  private record Scrape(SnapshotHeader header, byte[] body) {}

  @Override
  public byte[] compose(Decisions decisions) {
    return decisions.damaged(decisions.several(6, "", () -> scrape(decisions)));
  }

  /** A header with a body of the length that it says, in most cases. */
  static String scrape(Decisions decisions) {
    if (decisions.oneIn(4)) {
      return header(decisions, "# failed ", decisions.oneOf("connect-refused", "500"), 0);
    }
    String body = ComposedExposition.body(decisions, false);
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String header = header(decisions, "# snapshot ", "200", length);
    return header + body + (body.endsWith("\n") || body.isEmpty() ? "" : "\n");
  }

  private static String header(Decisions decisions, String what, String status, int bytes) {
    return what
        + decisions.instant()
        + " duration_ns="
        + decisions.mostly("3012334")
        + " status="
        + decisions.mostly(status)
        + " bytes="
        + (decisions.oneIn(12) ? decisions.number() : Integer.toString(bytes))
        + "\n";
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    SnapshotIndex index;
    try {
      index = SnapshotIndex.of(reader(file));
    } catch (IOException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
    List<Scrape> scrapes = scrapes(file);
    assertEquals(index.instants().length + index.failures().size(), scrapes.size());
    for (int i = 1; i < index.instants().length; i++) {
      assertTrue(index.instants()[i] > index.instants()[i - 1], "instants fall");
    }
    if (ascend(scrapes)) {
      writtenReadsBack(scrapes, index);
    }
    return true;
  }

  private static SnapshotLogReader reader(byte[] file) {
    return new SnapshotLogReader(new ByteArrayInputStream(file));
  }

  /** Those whose bodies are whole. */
  private static List<Scrape> scrapes(byte[] file) throws IOException {
    List<Scrape> scrapes = new ArrayList<>();
    BodyBuffer body = new BodyBuffer();
    SnapshotLogReader walked = reader(file);
    SnapshotLogReader read = reader(file);
    for (SnapshotHeader header = walked.next(); header != null; header = walked.next()) {
      assertEquals(header, read.next());
      if (walked.skipBody()) {
        read.body(body);
        scrapes.add(new Scrape(header, Arrays.copyOf(body.bytes(), body.length())));
      }
    }
    return scrapes;
  }

  private static boolean ascend(List<Scrape> scrapes) {
    for (int i = 1; i < scrapes.size(); i++) {
      if (scrapes.get(i).header().instantMillis() <= scrapes.get(i - 1).header().instantMillis()) {
        return false;
      }
    }
    return true;
  }

  private static void writtenReadsBack(List<Scrape> scrapes, SnapshotIndex index)
      throws IOException {
    Path written = Files.createTempFile("fuzz", ".log");
    try {
      Files.delete(written);
      try (SnapshotLogWriter writer = new SnapshotLogWriter(written, DiskSync.BY_SYSTEM)) {
        for (Scrape scrape : scrapes) {
          writer.append(scrape.header(), scrape.body());
        }
      }
      byte[] bytes = Files.readAllBytes(written);
      assertTrue(index.isSame(SnapshotIndex.of(reader(bytes))), "another index");
      List<Scrape> again = scrapes(bytes);
      for (int i = 0; i < scrapes.size(); i++) {
        assertEquals(scrapes.get(i).header(), again.get(i).header());
        assertArrayEquals(scrapes.get(i).body(), again.get(i).body());
      }
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
