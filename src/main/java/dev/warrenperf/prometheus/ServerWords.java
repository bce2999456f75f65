package dev.warrenperf.prometheus;

import dev.warrenperf.input.Notices;
import dev.warrenperf.model.Shortfall;
import java.util.Map;
import java.util.TreeMap;

/** Gathers what a server says beside its data, each sentence once however often it is said. */
final class ServerWords {

  private static final int MOST = 10;

  private final Map<String, Integer> warnings = new TreeMap<>();
  private final Map<String, Integer> infos = new TreeMap<>();
  private int partial;
  private long nativeHistograms;

  void heard(ApiAnswer answer) {
    answer.warnings().forEach(text -> count(warnings, text));
    answer.infos().forEach(text -> count(infos, text));
    partial += answer.isPartial() ? 1 : 0;
    nativeHistograms += answer.nativeHistograms();
  }

  private static void count(Map<String, Integer> texts, String text) {
    if (texts.containsKey(text) || texts.size() < MOST) {
      texts.merge(text, 1, Integer::sum);
    }
  }

  void tell(Notices notices) {
    warnings.forEach(
        (text, count) ->
            notices.warning(
                Shortfall.SERVER_WARNING.word(),
                "The server warned, so samples may be missing: " + text + times(count)));
    infos.forEach(
        (text, count) -> notices.info("server-info", "The server says: " + text + times(count)));
    if (partial > 0) {
      notices.warning(
          Shortfall.SERVER_PARTIAL.word(),
          "The server says that not all of its stores answered"
              + times(partial)
              + "; samples are missing");
    }
    if (nativeHistograms > 0) {
      notices.warning(
          "native-histograms",
          "Some series hold native histograms, which are not read; only buckets that are series of"
              + " their own are, as a server keeps them with"
              + " always_scrape_classic_histograms: true");
    }
  }

  private static String times(int count) {
    return count == 1 ? "" : " (" + count + " times)";
  }
}
