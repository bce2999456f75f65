package dev.warrenperf.judge;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.RunDescription;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds waivers against what was judged. Ceilings are judged by the very judges of the targets,
 * each in place of its target's limit, so that a waiver holds only where they prove it kept.
 */
public final class WaiverJudge {

  private WaiverJudge() {}

  /**
   * The results with what became of each waiver beside them. No verdict changes.
   *
   * @param results of the same run and the same samples
   */
  public static TargetResults judge(
      TargetResults results,
      WaiverSet waivers,
      RunDay day,
      RunDeltas run,
      RunDescription description,
      List<ClientSamples> samples) {
    TargetSet ceilings = results.targets().ceilings(waivers);
    Map<CheckSubject, Check> kept =
        ceilings.all().isEmpty()
            ? Map.of()
            : bySubject(trusted(results, RunJudge.judge(ceilings, run, description, samples)));
    Map<CheckSubject, Check> reached = bySubject(results);
    WaiverRuling ruling = new WaiverRuling(waivers.origin(), day);
    return results.with(
        waivers.waivers().stream()
            .map(
                waiver ->
                    ruling.target(waiver, reached.get(waiver.target()), kept.get(waiver.target())))
            .toList());
  }

  /** What times decide that are not trusted is open for a ceiling as for a limit. */
  private static TargetResults trusted(TargetResults results, TargetResults ceilings) {
    return results.timed() ? ceilings : UntrustedTimes.undecided(ceilings);
  }

  private static Map<CheckSubject, Check> bySubject(TargetResults results) {
    return results
        .checks()
        .collect(Collectors.toMap(Check::subject, Function.identity(), (one, last) -> last));
  }
}
