package dev.warrenperf.input.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.bytes.BodyReader;
import dev.warrenperf.bytes.LimitException;
import dev.warrenperf.bytes.Spool;
import dev.warrenperf.input.FileTree;
import dev.warrenperf.input.NarrowLines;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.input.bundle.EnvironmentFacts;
import dev.warrenperf.input.samples.SampleColumns;
import dev.warrenperf.input.samples.SampleOperations;
import dev.warrenperf.input.samples.SamplesReader;
import dev.warrenperf.input.samples.SamplesRequest;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.prometheus.ApiClient;
import dev.warrenperf.prometheus.GuardedStream;
import dev.warrenperf.prometheus.NodeIndex;
import dev.warrenperf.prometheus.NodeTable;
import dev.warrenperf.prometheus.RangeReader;
import dev.warrenperf.prometheus.SpooledRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of limits in {@code docs/inputs.md}: its numbers are those of the code, and each holds
 * at the limit and not one past it. Limits of gigabytes are tried small.
 */
class DocumentedLimitsTest {

  private static final String SNAPSHOT = "manager-1/1795466172251.prom";

  @TempDir Path directory;

  @Test
  void the_table_says_what_the_code_does() throws IOException {
    ArchiveLimits archive = ArchiveLimits.DEFAULT;
    List<String> rows =
        List.of(
            "one snapshot of a directory or archive, unpacked | " + size(BodyReader.MOST_BYTES),
            "standard input or a pipe | " + size(InputFile.MOST_SPOOLED_BYTES),
            "an archive, unpacked | "
                + size(archive.bytes())
                + " and "
                + count(archive.entries())
                + " entries; beyond "
                + size(archive.freeBytes())
                + " at most "
                + archive.ratio()
                + " bytes for each byte stored",
            "one snapshot of a bundle's log | "
                + size(constant("bundle.SnapshotLogReader.MOST_BYTES")),
            "the log of a node of a bundle | "
                + count(constant("bundle.SnapshotIndex.MOST_SNAPSHOTS"))
                + " snapshots and "
                + count(constant("bundle.SnapshotIndex.MOST_FAILURES"))
                + " failed scrapes",
            "the index of a packed log | "
                + size(constant("bundle.IndexFrame.MOST_BYTES"))
                + " as stored; beyond "
                + size(constant("bundle.IndexFrame.FREE_BYTES"))
                + " at most "
                + constant("bundle.IndexFrame.MOST_RATIO")
                + " bytes for each byte stored",
            "`run.json` | "
                + size(constant("input.bundle.RunJson.MOST_BYTES"))
                + ", "
                + constant("json.JsonTree.MOST_LEVELS")
                + " levels, numbers of "
                + constant("json.JsonValue.MOST_DIGITS")
                + " digits, "
                + count(RunInput.MOST_NODES)
                + " nodes",
            "`environment` and `labels` of `run.json` | "
                + count(EnvironmentFacts.MOST)
                + " facts; the name of each, the keys around it included, "
                + EnvironmentFacts.LONGEST_NAME
                + " characters",
            "`scrapes.csv`, `marks.csv` | "
                + size(constant("input.CsvRows.MOST_BYTES"))
                + ", "
                + count(constant("input.bundle.MarksFile.MOST"))
                + " marks; the rest is not used, and a notice says so",
            "a file of client samples, unpacked | " + size(SamplesReader.MOST_BYTES),
            "a line of any CSV | "
                + count(NarrowLines.MOST_COMMAS)
                + " commas, or tabs or semicolons where they separate",
            "operations of a file of client samples (`by=`) | " + SampleOperations.MOST,
            "a duration in client samples | "
                + constant("input.samples.SampleTally.LONGEST")
                + " characters, 10^"
                + (Long.toString(constant("input.samples.SampleTally.MOST_SECONDS")).length() - 1)
                + " s",
            "nodes | "
                + count(RunInput.MOST_NODES)
                + "; "
                + count(NodeTable.MOST)
                + " targets of a server",
            "targets of a server that share `instance` | "
                + NodeIndex.MOST_SHAPES
                + " different sets of label names",
            "what is read from a server | "
                + size(SpooledRun.MOST_BYTES)
                + " as text, "
                + count(NodeTable.MOST_FAILURES)
                + " failed scrapes",
            "one answer of a server | "
                + size(ApiClient.MOST_BYTES)
                + " unpacked, "
                + count(RangeReader.MOST_SAMPLES)
                + " samples, "
                + size(GuardedStream.LONGEST_STRING)
                + " for one text in it; a larger one is asked for in smaller pieces",
            "series of the cluster with `--push-down` | "
                + count(constant("prometheus.PushDown.MOST_SERIES")),
            "a target or waiver file | "
                + size(constant("config.YamlText.LARGEST"))
                + ", "
                + constant("config.ShallowParser.DEEPEST")
                + " levels, "
                + constant("config.ShallowParser.MOST_ALIASES")
                + " aliases",
            "a selector | "
                + constant("config.SelectorParser.LONGEST")
                + " characters; counted repeats of a regular expression together at most "
                + constant("config.Repeats.MOST"),
            "`report.json` as a run | "
                + size(StoredReport.MOST_BYTES)
                + " unpacked, "
                + constant("json.JsonTree.MOST_LEVELS")
                + " levels");
    assertEquals(rows, documented());
  }

  private static List<String> documented() throws IOException {
    return Files.readAllLines(Path.of("docs", "inputs.md")).stream()
        .dropWhile(line -> !line.equals("## Limits"))
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> line.substring(2, line.length() - 2))
        .toList();
  }

  /** A limit of any room, {@code room.Class.CONSTANT}: none is public for a test's sake. */
  private static long constant(String name) {
    int dot = name.lastIndexOf('.');
    try {
      Field field =
          Class.forName("dev.warrenperf." + name.substring(0, dot))
              .getDeclaredField(name.substring(dot + 1));
      field.setAccessible(true);
      return ((Number) field.get(null)).longValue();
    } catch (ReflectiveOperationException missing) {
      throw new LinkageError(name, missing);
    }
  }

  private static String size(long bytes) {
    return bytes >= 1L << 30 ? (bytes >> 30) + " GiB" : (bytes >> 20) + " MiB";
  }

  private static String count(long number) {
    return String.format(java.util.Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  @Test
  void a_snapshot() throws IOException {
    BodyBuffer body = new BodyBuffer();
    try (BodyReader reader = new BodyReader()) {
      reader.read(zeros(BodyReader.MOST_BYTES), body);
      assertEquals(BodyReader.MOST_BYTES, body.length());
      assertThrows(IOException.class, () -> reader.read(zeros(BodyReader.MOST_BYTES + 1L), body));
    }
  }

  @Test
  void standard_input() throws IOException {
    try (Spool spool = new Spool()) {
      assertTrue(spool.append(zeros(100_000), 100_000));
      assertFalse(spool.append(zeros(100_001), 100_000));
    }
  }

  @Test
  void bytes_of_an_archive() throws Exception {
    byte[] tar = new Runs.Tar().file(SNAPSHOT, "a 1\n").bytes();
    opened(tar, new ArchiveLimits(tar.length, 1, tar.length, 1));
    assertEquals(
        "standard input: expected at most " + (tar.length - 1) + " bytes unpacked, found more",
        refused(tar, new ArchiveLimits(tar.length - 1, 1, tar.length, 1)));
  }

  @Test
  void entries_of_an_archive() throws Exception {
    byte[] tar = new Runs.Tar().file(SNAPSHOT, "a 1\n").file("other", "").bytes();
    opened(tar, new ArchiveLimits(tar.length, 2, tar.length, 1));
    assertEquals(
        "standard input: expected at most 1 entries, found more",
        refused(tar, new ArchiveLimits(tar.length, 1, tar.length, 1)));
  }

  @Test
  void bytes_for_each_byte_stored() throws Exception {
    int stored = 10;
    for (int past = 0; past <= 1; past++) {
      int total = 100 * stored + past;
      ArchiveLimits limits = new ArchiveLimits(Long.MAX_VALUE, 1, total - 1, 100);
      try (MeteredStream stream = new MeteredStream(zeros(total), () -> stored, limits)) {
        if (past == 0) {
          assertEquals(total, stream.readAllBytes().length);
        } else {
          assertThrows(LimitException.class, stream::readAllBytes);
        }
      }
    }
  }

  /** What is smaller than the free bytes may be packed as well as it likes. */
  @Test
  void bytes_that_are_free_of_a_ratio() throws Exception {
    ArchiveLimits limits = new ArchiveLimits(Long.MAX_VALUE, 1, 5_000, 100);
    try (MeteredStream stream = new MeteredStream(zeros(5_000), () -> 1, limits)) {
      assertEquals(5_000, stream.readAllBytes().length);
    }
    try (MeteredStream stream = new MeteredStream(zeros(5_001), () -> 1, limits)) {
      assertThrows(LimitException.class, stream::readAllBytes);
    }
  }

  @Test
  void client_samples() throws Exception {
    String script = "Iteration 1: 35ms\n";
    Path file = directory.resolve("script.log");
    byte[] text = new byte[SamplesReader.MOST_BYTES];
    java.util.Arrays.fill(text, (byte) ' ');
    System.arraycopy(script.getBytes(StandardCharsets.US_ASCII), 0, text, 0, script.length());
    Files.write(file, text);
    SamplesRequest request = new SamplesRequest("api", file.toString(), SampleColumns.NONE);
    assertEquals(1, SamplesReader.read(request, notice -> {}).get(0).count());
    Files.write(file, new byte[] {' '}, java.nio.file.StandardOpenOption.APPEND);
    assertEquals(
        file + ": expected at most 64 MiB of client samples, found more",
        assertThrows(MalformedInputException.class, () -> SamplesReader.read(request, notice -> {}))
            .getMessage());
  }

  @Test
  void nodes() throws Exception {
    try (RunInput run =
        DirectoryRun.read(new ManyNodes(RunInput.MOST_NODES), new Notices(), FileTimes.SHOWN)) {
      assertEquals(RunInput.MOST_NODES, run.nodes().size());
    }
    assertEquals(
        "many: expected at most 10000 nodes, found 10001 by the names of the files",
        assertThrows(
                MalformedInputException.class,
                () ->
                    DirectoryRun.read(
                        new ManyNodes(RunInput.MOST_NODES + 1), new Notices(), FileTimes.SHOWN))
            .getMessage());
  }

  @Test
  void targets_of_a_server() throws Exception {
    NodeTable table = new NodeTable();
    table.begin();
    for (int i = 0; i < NodeTable.MOST; i++) {
      table.series(up(i));
    }
    table.end();
    table.series(up(NodeTable.MOST));
    assertThrows(MalformedInputException.class, table::end);
  }

  @Test
  void failed_scrapes_of_a_server() throws Exception {
    NodeTable table = new NodeTable();
    table.begin();
    table.series(up(0));
    for (int i = 0; i < NodeTable.MOST_FAILURES; i++) {
      table.sample(i, "0");
    }
    table.end();
    table.sample(NodeTable.MOST_FAILURES, "0");
    assertThrows(MalformedInputException.class, table::end);
  }

  private static Map<String, String> up(int instance) {
    return new TreeMap<>(Map.of("__name__", "up", "instance", "host-" + instance));
  }

  @Test
  void text_of_a_server() throws Exception {
    Node node = new Node("manager-1", "manager", true, null);
    try (SpooledRun run = new SpooledRun("server", 10)) {
      run.snapshot(node, 1, new byte[10], 6);
      run.snapshot(node, 2, new byte[10], 4);
      assertThrows(IOException.class, () -> run.snapshot(node, 3, new byte[10], 1));
      assertEquals(2, run.nodes().get(0).size());
    }
  }

  @Test
  void an_answer_of_a_server() throws Exception {
    assertEquals(1_000, new GuardedStream(zeros(1_000), 1_000).readAllBytes().length);
    assertThrows(LimitException.class, () -> new GuardedStream(zeros(1_001), 1_000).readAllBytes());
  }

  @Test
  void samples_of_an_answer() throws Exception {
    RangeReader.Piece piece = new RangeReader.Piece(new NodeTable(), 0, 0);
    for (long i = 0; i < RangeReader.MOST_SAMPLES; i++) {
      piece.sample(1, "1");
    }
    assertThrows(ApiClient.TooMuchException.class, () -> piece.sample(1, "1"));
  }

  private static void opened(byte[] tar, ArchiveLimits limits) throws Exception {
    try (RunInput run =
        RunSource.openOne("-", new ByteArrayInputStream(tar), limits, FileTimes.SHOWN)) {
      assertEquals(1, run.nodes().size());
    }
  }

  private static String refused(byte[] tar, ArchiveLimits limits) {
    return assertThrows(
            MalformedInputException.class,
            () -> RunSource.openOne("-", new ByteArrayInputStream(tar), limits, FileTimes.SHOWN))
        .getMessage();
  }

  private static InputStream zeros(long count) {
    return new InputStream() {
      private long left = count;

      @Override
      public int read(byte[] into, int offset, int length) {
        int given = (int) Math.min(length, left);
        java.util.Arrays.fill(into, offset, offset + given, (byte) 0);
        left -= given;
        return given == 0 && length > 0 ? -1 : given;
      }

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }
    };
  }

  /** So many folders of one snapshot each. */
  private record ManyNodes(int count) implements FileTree {

    @Override
    public Folder list(String path) {
      return path.isEmpty()
          ? new Folder(
              List.of(), IntStream.range(0, count).mapToObj(i -> "node-" + i).sorted().toList())
          : new Folder(List.of("1795466172251.prom"), List.of());
    }

    @Override
    public InputStream open(String path) {
      return new ByteArrayInputStream("a 1\n".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public long modifiedMillis(String path) {
      return 0;
    }

    @Override
    public String origin(String path) {
      return path.isEmpty() ? "many" : "many/" + path;
    }

    @Override
    public String title(String path) {
      return "many";
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
