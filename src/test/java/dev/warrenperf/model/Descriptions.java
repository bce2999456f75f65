package dev.warrenperf.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs called r, of which one thing is told. */
public final class Descriptions {

  private Descriptions() {}

  public static RunDescription ofNodes(List<Node> nodes, List<ScrapeFailure> failures) {
    return new RunDescription("r", RunInfo.unknown(), nodes, List.of(), failures, List.of());
  }

  public static RunDescription ofExitCode(int code) {
    return of(List.of(), info(null, code, Map.of()));
  }

  public static RunDescription ofEnd(Instant ended) {
    return of(List.of(), info(ended, null, Map.of()));
  }

  public static RunDescription ofLoad(List<Phase> phases, Map<String, Load> load) {
    return of(phases, info(null, null, load));
  }

  private static RunInfo info(Instant ended, Integer code, Map<String, Load> load) {
    return RunInfo.unknown().ended(ended, code, new TreeMap<>(load), List.of());
  }

  private static RunDescription of(List<Phase> phases, RunInfo info) {
    return new RunDescription("r", info, List.of(), phases, List.of(), List.of());
  }
}
