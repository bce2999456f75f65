package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bytes.Gzip;
import dev.warrenperf.fuzz.ComposedExposition;
import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * A whole run as one file on standard input: archives of directories and of bundles, single files,
 * plain or packed. Whatever is taken can be read to its end and named in a report.
 */
public final class ArchiveFuzzTarget implements FuzzTarget {

  /** Small ones, so that the fuzzer reaches them. */
  private static final ArchiveLimits LIMITS = new ArchiveLimits(1 << 20, 64, 64 << 10, 100);

  private static final String BUNDLE =
      "{\"format\":\"warren-perf/bundle/1\",\"nodes\":[{\"name\":\"manager-1\",\"url\":\"u\"}]}";

  @Override
  public byte[] compose(Decisions decisions) {
    byte[] tar = tar(decisions);
    return decisions.damaged(decisions.oneIn(3) ? Gzip.pack(decisions.damaged(tar)) : tar);
  }

  private static byte[] tar(Decisions decisions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (int entries = 1 + decisions.upTo(5); entries > 0; entries--) {
        add(tar, name(decisions), body(decisions).getBytes(StandardCharsets.UTF_8), decisions);
      }
    } catch (IOException | IllegalArgumentException unwritable) {
      // a name that no header can hold: what was written before it will do
      return bytes.toByteArray();
    }
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] body, Decisions decisions)
      throws IOException {
    byte type = decisions.oneIn(12) ? (byte) ('0' + decisions.upTo(8)) : TarArchiveEntry.LF_NORMAL;
    TarArchiveEntry entry = new TarArchiveEntry(name, type);
    boolean plain = type == TarArchiveEntry.LF_NORMAL;
    entry.setLinkName(plain ? "" : decisions.text());
    entry.setSize(plain ? body.length : 0);
    tar.putArchiveEntry(entry);
    if (plain) {
      tar.write(body);
    }
    tar.closeArchiveEntry();
  }

  private static String name(Decisions decisions) {
    String folder =
        decisions.mostly(decisions.oneOf("run/", "", "./", "run/manager-1/", "../", "/"));
    return folder
        + switch (decisions.upTo(7)) {
          case 0 -> "run.json";
          case 1 -> "manager-1.snapshots";
          case 2 -> decisions.oneOf("marks.csv", "scrapes.csv", "cluster-info.txt");
          case 3 -> decisions.oneOf("before.prom", "after.prom", "manager-1_before.txt");
          case 4 -> decisions.mostly("metrics") + ".prom.gz";
          default -> decisions.mostly("manager-1") + "-" + decisions.instant() + ".prom";
        };
  }

  private static String body(Decisions decisions) {
    return switch (decisions.upTo(5)) {
      case 0 -> decisions.mostly(BUNDLE);
      case 1 ->
          "# snapshot "
              + decisions.instant()
              + " duration_ns=1 status=200 bytes=4\na 1\n"
              + "# failed "
              + decisions.instant()
              + " duration_ns=1 status=500 bytes=0\n";
      case 2 -> "phase,unix_ns\ncreate," + decisions.instant() + "000000\n";
      default -> ComposedExposition.body(decisions, decisions.oneIn(4));
    };
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    try (RunInput run =
        RunSource.openOne("-", new ByteArrayInputStream(file), LIMITS, FileTimes.SHOWN)) {
      run.notices().forEach(notice -> Refusal.line(notice.text()));
      Refusal.printable(run.description().title());
      assertTrue(!run.nodes().isEmpty(), "a run without nodes");
      for (NodeInput node : run.nodes()) {
        Refusal.printable(node.node().name());
        read(node);
      }
      return true;
    } catch (MalformedInputException | MissingInputException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
  }

  private static void read(NodeInput node) {
    BodyBuffer body = new BodyBuffer();
    assertTrue(node.size() > 0, "a node without snapshots");
    for (int i = 0; i < node.size(); i++) {
      assertTrue(
          i == 0
              || node.instantMillis(i) == Long.MIN_VALUE
              || node.instantMillis(i) >= node.instantMillis(i - 1),
          "instants fall");
      Refusal.printable(node.origin(i));
      try {
        node.read(i, body);
      } catch (IOException broken) {
        Refusal.line(broken.getMessage());
      }
    }
  }
}
