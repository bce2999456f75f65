package dev.warrenperf.fuzz;

import dev.warrenperf.bundle.IndexFrameFuzzTarget;
import dev.warrenperf.bundle.SnapshotLogFuzzTarget;
import dev.warrenperf.bundle.ZstdFuzzTarget;
import dev.warrenperf.bytes.GzipFuzzTarget;
import dev.warrenperf.config.LimitFuzzTarget;
import dev.warrenperf.config.SelectorFuzzTarget;
import dev.warrenperf.config.TargetFileFuzzTarget;
import dev.warrenperf.config.WaiverFileFuzzTarget;
import dev.warrenperf.exposition.SnapshotFuzzTarget;
import dev.warrenperf.exposition.TimestampedFuzzTarget;
import dev.warrenperf.input.bundle.RunJsonFuzzTarget;
import dev.warrenperf.input.files.ArchiveFuzzTarget;
import dev.warrenperf.input.files.BesideFuzzTarget;
import dev.warrenperf.input.samples.SamplesFuzzTarget;
import dev.warrenperf.prometheus.ApiAnswerFuzzTarget;
import dev.warrenperf.report.CalibrationFuzzTarget;
import dev.warrenperf.report.ReportFuzzTarget;
import dev.warrenperf.scrape.ScrapeTargetFuzzTarget;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** All targets by name, and what an input of the fuzzer means to them. */
public final class FuzzTargets {

  /** An input that begins so is decisions for {@link FuzzTarget#compose}; others are the file. */
  public static final byte COMPOSED = 0;

  private FuzzTargets() {}

  /** By the names that {@code src/fuzz/run} takes. */
  public static SortedMap<String, FuzzTarget> all() {
    SortedMap<String, FuzzTarget> all = new TreeMap<>();
    all.put("api-answer", new ApiAnswerFuzzTarget());
    all.put("archive", new ArchiveFuzzTarget());
    all.put("beside", new BesideFuzzTarget());
    all.put("calibration", new CalibrationFuzzTarget());
    all.put("gzip", new GzipFuzzTarget());
    all.put("index-frame", new IndexFrameFuzzTarget());
    all.put("limit", new LimitFuzzTarget());
    all.put("report", new ReportFuzzTarget());
    all.put("run-json", new RunJsonFuzzTarget());
    all.put("samples", new SamplesFuzzTarget());
    all.put("scrape-target", new ScrapeTargetFuzzTarget());
    all.put("selector", new SelectorFuzzTarget());
    all.put("snapshot", new SnapshotFuzzTarget());
    all.put("snapshot-log", new SnapshotLogFuzzTarget());
    all.put("target-file", new TargetFileFuzzTarget());
    all.put("timestamped", new TimestampedFuzzTarget());
    all.put("waiver-file", new WaiverFileFuzzTarget());
    all.put("zstd", new ZstdFuzzTarget());
    return all;
  }

  /**
   * The target of a name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static FuzzTarget named(String name) {
    FuzzTarget target = all().get(name);
    if (target == null) {
      throw new IllegalArgumentException("expected one of " + all().keySet() + ", found " + name);
    }
    return target;
  }

  /** The file that an input of the fuzzer stands for. */
  public static byte[] file(FuzzTarget target, byte[] input) {
    return input.length > 0 && input[0] == COMPOSED
        ? target.compose(new Decisions(input, 1))
        : Arrays.copyOf(input, input.length);
  }
}
