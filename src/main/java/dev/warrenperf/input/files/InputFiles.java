package dev.warrenperf.input.files;

import dev.warrenperf.bytes.BodySource;
import dev.warrenperf.input.Notices;
import dev.warrenperf.input.RunFiles;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeRole;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.unit.Printable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * Runs made of one or two files that the user names. Their paths here are their places, 0 and 1.
 */
final class InputFiles implements BodySource, Closeable {

  private static final String UNNAMED = "node";

  private final List<InputFile> files;

  private InputFiles(List<InputFile> files) {
    this.files = files;
  }

  /** One file, of an instant only when its samples or its name tell one. */
  static RunInput single(InputFile file) {
    SnapshotName told = file.told();
    long[] ofSamples = SampleInstants.of(List.of("0"), new InputFiles(List.of(file)));
    long instant =
        ofSamples != null ? ofSamples[0] : told == null ? Long.MIN_VALUE : told.instantMillis();
    Timeline timeline = new Timeline(new String[] {"0"}, new long[] {instant});
    String node = Objects.requireNonNullElse(file.node(), UNNAMED);
    return run(RunInput.Kind.SINGLE, List.of(file), file.title(), node, timeline, new Notices());
  }

  /**
   * Two files in the order given; their times come both from their samples, or both from their
   * names, or both from the files.
   */
  static RunInput pair(InputFile before, InputFile after, FileTimes fileTimes) {
    Notices notices = new Notices();
    InputFiles source = new InputFiles(List.of(before, after));
    String[] paths = {"0", "1"};
    String node = node(before, after);
    long[] told = SampleInstants.of(List.of(paths), source);
    if (told == null && isTimed(before) && isTimed(after)) {
      told = new long[] {before.told().instantMillis(), after.told().instantMillis()};
    }
    long[] instants =
        told == null
            ? new long[] {Timeline.modified("0", source), Timeline.modified("1", source)}
            : told;
    Timeline timeline = Timeline.pair(node, paths, instants, notices);
    if (told == null && timeline.isKnown()) {
      timeline = timeline.fromFiles(before.name(), fileTimes, notices);
    }
    String title = before.title() + " .. " + after.title();
    return run(RunInput.Kind.PAIR, source.files, title, node, timeline, notices);
  }

  private static boolean isTimed(InputFile file) {
    return file.told() != null && file.told().isTimed();
  }

  private static String node(InputFile before, InputFile after) {
    return before.node() != null && before.node().equals(after.node()) ? after.node() : UNNAMED;
  }

  private static RunInput run(
      RunInput.Kind kind,
      List<InputFile> files,
      String title,
      String nodeName,
      Timeline timeline,
      Notices notices) {
    String name = Printable.of(nodeName);
    Node node = new Node(name, NodeRole.of(name), true, null);
    InputFiles source = new InputFiles(files);
    RunDescription description = RunDescription.of(title, node);
    return new RunInput(
        kind,
        description,
        List.of(new FileNodeInput(node, source, timeline, false)),
        notices.all(),
        RunFiles.NONE,
        source);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return file(path).open();
  }

  @Override
  public String origin(String path) {
    return file(path).name();
  }

  @Override
  public long modifiedMillis(String path) throws IOException {
    return file(path).modifiedMillis();
  }

  private InputFile file(String path) {
    return files.get(Integer.parseInt(path));
  }

  @Override
  public void close() throws IOException {
    for (InputFile file : files) {
      file.close();
    }
  }
}
