package dev.warrenperf.run;

import dev.warrenperf.analysis.Wanted;
import dev.warrenperf.config.SelectorParser;
import dev.warrenperf.config.SyntaxException;
import dev.warrenperf.http.Access;
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

/**
 * A server to read a run from, as the user names it.
 *
 * @param url where its API begins
 * @param matches PromQL selectors of the series that are read; empty for all
 * @param pushDown whether the server adds up the nodes
 * @param access certificates, credentials and headers
 */
public record PrometheusOptions(String url, List<String> matches, boolean pushDown, Access access) {

  /** What these say of a process is no sum of a cluster. */
  private static final String OF_PROCESS = "process_";

  /** Reads what the targets need. */
  RunInput open(ServerRange range, Wanted wanted, Invocation invocation)
      throws CommandException, IOException, InputException, InterruptedException {
    PrometheusRequest request = request(range, wanted.filter());
    HttpAccess server = invocation.open(access);
    return pushDown
        ? PrometheusSource.openSums(request, summed(wanted), server)
        : PrometheusSource.open(request, false, server);
  }

  /** The question, for series of these names. */
  PrometheusRequest request(ServerRange range, SeriesFilter keep) throws CommandException {
    return new PrometheusRequest(base(url), selectors(matches), range.from(), range.to(), keep);
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
