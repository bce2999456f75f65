package dev.warrenperf.run;

import com.google.re2j.Pattern;
import dev.warrenperf.analysis.Window;
import dev.warrenperf.bundle.BundleInfo;
import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.bundle.SnapshotHeader;
import dev.warrenperf.bundle.SnapshotLogWriter;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.files.PassedOver;
import dev.warrenperf.files.RefusedPathException;
import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunFiles;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Phase;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.RunInfo;
import dev.warrenperf.model.ScrapeFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes any run whose snapshots are told apart as a bundle. */
final class BundleImport {

  private final RunInput run;
  private final Window part;
  private final RunDescription description;
  private final PassedOver passedOver = new PassedOver();
  private int snapshots;

  /**
   * Of a run.
   *
   * @param part the snapshots of a node to write: the last before its start to the first after its
   *     end; null for all
   */
  BundleImport(RunInput run, Window part) {
    this.run = run;
    this.part = part;
    this.description = run.description();
  }

  /**
   * Fills an empty directory.
   *
   * @throws MalformedInputException when the instants of the snapshots are not known
   */
  void write(Path directory) throws IOException, MalformedInputException {
    refuseWithoutInstants();
    try (BundleWriter bundle = BundleWriter.create(directory, info(), DiskSync.BY_SYSTEM)) {
      write(bundle);
      copyFiles(bundle);
      RunInfo told = description.info();
      bundle.finish(end(), told.exitCode(), told.load(), passedOver.lines());
    }
  }

  /** How many snapshots were written. */
  int snapshots() {
    return snapshots;
  }

  /** What was not, a line each. */
  List<String> passedOver() {
    return passedOver.lines();
  }

  private void refuseWithoutInstants() throws MalformedInputException {
    for (NodeInput node : run.nodes()) {
      if (run.kind() == RunInput.Kind.SINGLE || node.instantMillis(0) < 0) {
        throw new MalformedInputException(
            node.origin(0)
                + ": expected snapshots in files of their own whose instants are known, found "
                + (run.kind() == RunInput.Kind.SINGLE ? "one file" : "others"));
      }
    }
  }

  private void write(BundleWriter bundle) throws IOException {
    for (NodeInput node : run.nodes()) {
      writeNode(node, bundle.log(node.node().name()));
    }
    for (Node silent : description.nodes()) {
      SnapshotLogWriter log = bundle.log(silent.name());
      if (log != null && log.lastMillis() == Long.MIN_VALUE) {
        for (ScrapeFailure failure : failures(silent.name())) {
          append(log, failure);
        }
      }
    }
    writePhases(bundle);
  }

  private void copyFiles(BundleWriter bundle) throws IOException {
    for (String path : run.beside().paths()) {
      InputStream opened;
      try {
        opened = run.beside().open(path);
      } catch (IOException unreadable) {
        passedOver.add(path, RunFiles.reason(unreadable));
        continue;
      }
      try (InputStream file = opened) {
        bundle.copy(path, file);
      } catch (RefusedPathException refused) {
        passedOver.add(path, refused.getReason());
      }
    }
  }

  private Instant end() {
    if (description.info().ended() != null) {
      return description.info().ended();
    }
    long last =
        run.nodes().stream().mapToLong(node -> node.instantMillis(span(node)[1])).max().orElse(0);
    return Instant.ofEpochMilli(last);
  }

  private BundleInfo info() {
    RunInfo told = description.info();
    RunInfo run =
        new RunInfo(
            told.labels(),
            told.repeat(),
            told.started(),
            null,
            told.intervalSeconds(),
            told.commands(),
            told.load(),
            null,
            told.environment(),
            told.remarks());
    return new BundleInfo(run, description.nodes().stream().map(BundleImport::target).toList());
  }

  /** Where it was scraped is not known any more; that it was is. */
  private static BundleInfo.Target target(Node node) {
    return new BundleInfo.Target(
        node.name(), node.role(), node.cores(), node.scraped() ? "imported" : null);
  }

  private List<ScrapeFailure> failures(String node) {
    return description.failures().stream()
        .filter(failure -> node.equals(failure.node()))
        .filter(failure -> isInPart(failure.began().toEpochMilli()))
        .toList();
  }

  private boolean isInPart(long millis) {
    return part == null || (millis >= part.startMillis() && millis <= part.endMillis());
  }

  /** Snapshots and failures in the order of time. */
  private void writeNode(NodeInput node, SnapshotLogWriter log) throws IOException {
    List<ScrapeFailure> failures = new ArrayList<>(failures(node.node().name()));
    BodyBuffer body = new BodyBuffer();
    int[] span = span(node);
    for (int i = span[0]; i <= span[1]; i++) {
      long instant = node.instantMillis(i);
      while (!failures.isEmpty() && failures.get(0).began().toEpochMilli() <= instant) {
        append(log, failures.remove(0));
      }
      node.read(i, body);
      log.append(
          SnapshotHeader.taken(later(log, instant), 0, "200", body.length()),
          Arrays.copyOf(body.bytes(), body.length()));
      snapshots++;
    }
    for (ScrapeFailure failure : failures) {
      append(log, failure);
    }
  }

  private int[] span(NodeInput node) {
    long[] instants = IntStream.range(0, node.size()).mapToLong(node::instantMillis).toArray();
    return part == null ? new int[] {0, instants.length - 1} : part.span(instants);
  }

  private static void append(SnapshotLogWriter log, ScrapeFailure failure) throws IOException {
    String status = Pattern.compile("[^!-~]+").matcher(failure.status()).replaceAll("-");
    long began = later(log, failure.began().toEpochMilli());
    long nanos = Duration.between(Instant.ofEpochMilli(began), failure.ended()).toNanos();
    log.append(
        SnapshotHeader.failed(
            began, Math.max(0, nanos), status.length() <= 80 ? status : status.substring(0, 80)));
  }

  /** Two scrapes of one millisecond stay in their order. */
  private static long later(SnapshotLogWriter log, long instant) {
    return Math.max(instant, log.lastMillis() + 1);
  }

  private void writePhases(BundleWriter bundle) throws IOException {
    List<Phase> phases = description.phases();
    for (int i = 0; i < phases.size(); i++) {
      Phase phase = phases.get(i);
      bundle.mark(phase.name(), phase.start());
      boolean followed = i + 1 < phases.size() && phases.get(i + 1).start().equals(phase.end());
      if (!followed) {
        bundle.mark(BundleLayout.END_MARK, phase.end());
      }
    }
  }
}
