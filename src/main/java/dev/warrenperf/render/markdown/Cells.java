package dev.warrenperf.render.markdown;

import dev.warrenperf.document.Rank;
import dev.warrenperf.report.Outcome;
import dev.warrenperf.report.Tone;
import java.util.List;

/** Lines of tables, and what stands in them. */
final class Cells {

  private Cells() {}

  /** A table's head. Names are ours and need no escaping. */
  static List<String> head(List<String> names) {
    return List.of(line(names), line(names.stream().map(name -> "---").toList()));
  }

  static Row row(Tone tone, List<String> cells) {
    return new Row(Rank.of(tone), line(cells));
  }

  static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** Sign, word, evidence and tier; empty for what was not judged. */
  static String verdict(Outcome outcome) {
    if (!outcome.isJudged()) {
      return "";
    }
    String qualified = qualifiers(outcome);
    return outcome.tone().sign()
        + " "
        + outcome.verdict().word()
        + (qualified.isEmpty() ? "" : " (" + qualified + ")");
  }

  /** {@code firm, acceptable}; empty where there is neither. */
  private static String qualifiers(Outcome outcome) {
    String evidence =
        outcome.tone() == Tone.UNDECIDED || outcome.evidence() == null
            ? ""
            : outcome.evidence().word();
    String tier = outcome.tier() == null ? "" : outcome.tier().word();
    return evidence + (evidence.isEmpty() || tier.isEmpty() ? "" : ", ") + tier;
  }

  /** A value with its limit and sign: {@code ✗ 1 s – 2.5 s (< 1s, firm)}; without data the dash. */
  static String against(String value, Outcome outcome) {
    if (!outcome.isJudged()) {
      return Escape.name(value);
    }
    String qualified = qualifiers(outcome);
    String sign = outcome.tone() == Tone.NEUTRAL ? "" : outcome.tone().sign() + " ";
    return sign
        + Escape.name(value)
        + " ("
        + Escape.name(outcome.limitText())
        + (qualified.isEmpty() ? "" : ", " + qualified)
        + ")";
  }
}
