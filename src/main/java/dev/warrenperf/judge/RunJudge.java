package dev.warrenperf.judge;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.analysis.Spread;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.RunDescription;
import dev.warrenperf.model.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Holds one run against a set of targets. */
public final class RunJudge {

  /** How much runs of one version are taken to differ where nothing is known of it. */
  public static final Spread USUAL_NOISE = Spread.known(0.05);

  private RunJudge() {}

  /** Measures and judges everything that the set names, of a run of which nothing else is told. */
  public static TargetResults judge(TargetSet targets, RunDeltas run) {
    return judge(targets, run, RunDescription.of(""), List.of());
  }

  /**
   * The same with what is told of the run and what clients measured. Samples that no operation
   * names come last, each as an operation without any promise.
   *
   * @param samples with different names
   */
  public static TargetResults judge(
      TargetSet targets, RunDeltas run, RunDescription description, List<ClientSamples> samples) {
    return judge(targets, run, description, samples, operation -> USUAL_NOISE);
  }

  /**
   * The same where it is known how much runs differ.
   *
   * @param noise of an operation, by its name
   */
  public static TargetResults judge(
      TargetSet targets,
      RunDeltas run,
      RunDescription description,
      List<ClientSamples> samples,
      Function<String, Spread> noise) {
    Exposed exposed = Exposed.by(run.nodes());
    ClientJudge clients = new ClientJudge(samples);
    List<OperationTarget> all = new ArrayList<>(targets.operations());
    all.addAll(clients.others(targets.operations()));
    Judges judges =
        new Judges(
            new ThroughputJudge(run, targets.units(), exposed, clients, ToldLoad.of(description)),
            new RatioJudge(run, targets.units(), exposed),
            new GaugeJudge(run, targets.units(), exposed),
            new ResourceJudge(run, targets.units()),
            new FailoverJudge(run.around(), description, exposed));
    List<TargetResult> results =
        new ArrayList<>(
            all.parallelStream()
                .map(
                    one ->
                        OperationJudge.judge(
                            run, clients, targets.units(), exposed, one, noise.apply(one.name())))
                .toList());
    targets.of(SingleTarget.class).forEach(one -> results.add(one.judged(judges)));
    return new TargetResults(targets, results, List.of(), true);
  }

  /** The first selector that is exposed; the preferred one when none is. */
  static Selector firstExposed(List<Selector> selectors, Predicate<Selector> exposed) {
    return selectors.stream().filter(exposed).findFirst().orElse(selectors.get(0));
  }
}
