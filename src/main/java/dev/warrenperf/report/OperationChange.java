package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.Covariate;
import dev.warrenperf.comparison.Mix;
import dev.warrenperf.comparison.OperationContrast.ShareAbove;
import dev.warrenperf.comparison.QuantileShift;
import dev.warrenperf.json.Written;
import dev.warrenperf.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * One operation of one candidate against the reference. Numbers that are not known are NaN.
 *
 * @param figures what the candidate measured
 * @param decided what became of it
 * @param effect A, the probability that a request of the candidate takes longer than one of the
 *     reference, ties counted half
 * @param effectText what that says, in a sentence; empty when not known
 * @param requestP one-sided p-value of the requests of these runs: GMW and TAIL combined
 * @param requestText what that says, in a sentence without a full stop; empty when not known
 * @param shareText the share of slow requests that differs most clearly, in words: {@code slower
 *     than 2.5 s: 0.8 % before, 2.1 % now}; empty when there is none
 * @param shares slower than each target and each bound; ascending
 * @param quantiles brackets of both sides
 * @param covariate what the comparison adjusts for: {@code time} where the runs of both sides are
 *     interleaved; null when for nothing
 * @param mix what the operation consists of, where it has several series: it is then compared at
 *     the reference's mix of them; null otherwise
 * @param evidence further sentences, without full stops
 * @param waiver why a slowdown is not counted, in a sentence; null when none is waived
 */
public record OperationChange(
    ComparedOperation.SideFigures figures,
    ChangeReport decided,
    double effect,
    String effectText,
    double requestP,
    String requestText,
    String shareText,
    List<ShareAbove> shares,
    List<QuantileShift> quantiles,
    Covariate covariate,
    Mix mix,
    List<String> evidence,
    String waiver)
    implements CandidateChange {

  /** How its components are written. */
  public static final Written WRITTEN = Written.never("effectText").andInline("figures", "decided");

  @Override
  public String label() {
    return figures.label();
  }

  @Override
  public double value() {
    return figures.mean();
  }

  @Override
  public Unit unit() {
    return figures.unit();
  }

  @Override
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>(List.of(requestText));
    remarks.addAll(evidence);
    return remarks;
  }

  @Override
  public String word() {
    return decided.change().word();
  }

  @Override
  public String sign() {
    return sign(decided.change());
  }

  static String sign(Change change) {
    return CandidateChange.sign(change, "↑", "↓");
  }

  @Override
  public Tone tone() {
    return Tone.of(decided.change(), waiver);
  }
}
