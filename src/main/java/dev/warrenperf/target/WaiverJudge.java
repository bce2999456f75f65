package dev.warrenperf.target;

import dev.warrenperf.analysis.RunDeltas;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.RunDescription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds waivers against what was judged. Ceilings are judged by the very judges of the targets,
 * each in place of its target's limit, so that a waiver holds only where they prove it kept.
 */
public final class WaiverJudge {

  private WaiverJudge() {}

  /**
   * The results with each waiver's result beside them, and on the judgements that one concerns. No
   * verdict changes.
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
    TargetSet asked = Ceilings.of(results.targets(), waivers);
    Map<WaivedTarget, Judgement> ceilings =
        Ceilings.areNone(asked)
            ? Map.of()
            : WaivedResults.judgements(RunJudge.judge(asked, run, description, samples));
    Map<WaivedTarget, Judgement> reached = WaivedResults.judgements(results);
    WaiverRuling ruling = new WaiverRuling(waivers.origin(), day);
    Map<WaivedTarget, WaiverResult> ruled = new HashMap<>();
    List<WaiverResult> all =
        waivers.waivers().stream()
            .map(
                waiver ->
                    ruling.target(
                        waiver, reached.get(waiver.target()), ceilings.get(waiver.target())))
            .toList();
    all.forEach(result -> ruled.put(result.waiver().target(), result));
    return new WaivedResults(ruled).of(results, all);
  }
}
