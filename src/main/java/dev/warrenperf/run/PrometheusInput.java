package dev.warrenperf.run;

import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.config.SelectorParser;
import dev.warrenperf.config.SyntaxException;
import dev.warrenperf.http.HttpAccess;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.SeriesFilter;
import dev.warrenperf.prometheus.PrometheusRequest;
import dev.warrenperf.prometheus.PrometheusSource;
import dev.warrenperf.prometheus.SummedMetrics;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Turns what the user says of a server into a question to it. */
final class PrometheusInput {

  /** What these say of a process is no sum of a cluster. */
  private static final String OF_PROCESS = "process_";

  private PrometheusInput() {}

  /** Reads what the targets need. */
  static RunInput open(
      PrometheusOptions options, ServerRange range, Wanted wanted, Invocation invocation)
      throws CommandException, IOException, InputException, InterruptedException {
    PrometheusRequest request = request(options, range, wanted.filter());
    HttpAccess access = invocation.open(options.access());
    return options.pushDown()
        ? PrometheusSource.openSums(request, summed(wanted), access)
        : PrometheusSource.open(request, false, access);
  }

  /** The question, for series of these names. */
  static PrometheusRequest request(PrometheusOptions options, ServerRange range, SeriesFilter keep)
      throws CommandException {
    return new PrometheusRequest(
        base(options.url()),
        options.tenant(),
        selectors(options.matches()),
        range.from(),
        range.to(),
        keep);
  }

  private static URI base(String url) throws CommandException {
    try {
      return PrometheusRequest.base(url);
    } catch (IllegalArgumentException wrong) {
      throw new CommandException(ExitCode.USAGE, "--prometheus: " + wrong.getMessage(), wrong);
    }
  }

  private static List<List<LabelMatcher>> selectors(List<String> matches) throws CommandException {
    List<List<LabelMatcher>> selectors = new ArrayList<>();
    for (String match : matches) {
      try {
        selectors.add(SelectorParser.conditions(match));
      } catch (SyntaxException wrong) {
        throw new CommandException(ExitCode.USAGE, "--match: " + wrong.getMessage(), wrong);
      }
    }
    return selectors;
  }

  private static SummedMetrics summed(Wanted wanted) {
    Set<String> counts = new TreeSet<>(wanted.counters());
    for (String family : wanted.histograms()) {
      counts.addAll(List.of(family + "_bucket", family + "_sum", family + "_count"));
    }
    Set<String> levels = new TreeSet<>();
    wanted.gauges().forEach(gauge -> levels.add(gauge.name()));
    wanted.gaugesPerSeries().forEach(gauge -> levels.add(gauge.name()));
    counts.removeIf(name -> name.startsWith(OF_PROCESS));
    levels.removeIf(name -> name.startsWith(OF_PROCESS));
    return new SummedMetrics(counts, levels);
  }
}
