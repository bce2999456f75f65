package dev.warrenperf.run;

import dev.warrenperf.analysis.NodeAccumulator;
import dev.warrenperf.analysis.NodeDeltas;
import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.TimeGrid;
import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.exposition.TimestampedRun;
import dev.warrenperf.judge.Needs;
import dev.warrenperf.judge.OtherType;
import dev.warrenperf.judge.RunJudge;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Unfound;
import dev.warrenperf.model.Family;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Series;
import dev.warrenperf.report.LintReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What all linted snapshots expose of what targets ask for. Only targets that somebody wrote for
 * these snapshots are held against it: of the built-in ones most are not there in most files.
 */
final class LintedTargets {

  private final TargetSet targets;
  private final Wanted wanted;
  private final boolean own;
  private final List<NodeDeltas> nodes = new ArrayList<>();
  private final Set<Series> series = new HashSet<>();
  private final Set<Family> families = new HashSet<>();

  LintedTargets(TargetSet targets) {
    this.targets = targets;
    this.wanted = Needs.of(targets);
    this.own = !TargetSet.BUILT_IN.contains(targets.origin());
  }

  TargetSet targets() {
    return targets;
  }

  Wanted wanted() {
    return wanted;
  }

  /** Takes a snapshot; one that has nothing new is left out, so that many of them cost little. */
  void see(String origin, NodeSamples samples) {
    if (!own) {
      return;
    }
    boolean isNew = families.addAll(samples.families());
    for (int index : samples.presentIndexes()) {
      isNew |= series.add(samples.series().get(index));
    }
    if (isNew || nodes.isEmpty()) {
      Node node = new Node(origin, null, true, null);
      NodeAccumulator accumulator = new NodeAccumulator(node, wanted, TimeGrid.TIMELESS, true);
      accumulator.accept(Long.MIN_VALUE, samples);
      nodes.add(accumulator.finish());
    }
  }

  /** Takes all snapshots of a file. */
  void see(String origin, TimestampedRun run) {
    if (run.nodes().isEmpty()) {
      see(origin, samples(run));
    }
    run.nodes()
        .forEach(
            node -> {
              NodeSamples samples = samples(run);
              for (int i = 0; i < node.size(); i++) {
                node.replay(i, samples);
                see(origin, samples);
              }
            });
  }

  private static NodeSamples samples(TimestampedRun run) {
    NodeSamples samples = new NodeSamples();
    samples.setFamilies(run.families());
    return samples;
  }

  /**
   * What was seen with what is wrong with it; of targets nothing for built-in ones, and when no
   * snapshot could be read.
   */
  LintReport report(List<LintReport.File> files) {
    if (nodes.isEmpty()) {
      return new LintReport(files, List.of(), List.of());
    }
    RunDeltas run = new RunDeltas(nodes, TimeGrid.TIMELESS, true, wanted);
    List<Unfound> unfound = Unfound.of(RunJudge.judge(targets, run));
    return new LintReport(files, unfound, OtherType.of(run));
  }
}
