package dev.warrenperf.prometheus;

import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.input.Notices;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.Series;
import dev.warrenperf.model.Shortfall;
import dev.warrenperf.unit.Decimals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lets the server add up all nodes. Its answers have one series for each bucket of the cluster, not
 * of each node, at no more than {@value #MOST_STEPS} instants.
 *
 * <p>The range is cut into equal steps. For each step and series the increase is the difference of
 * the last raw values at or before its two ends, {@code A} and {@code B}: never {@code increase()},
 * which extrapolates and gives counts that nobody counted. The last value is looked for over more
 * time than the whole range lasts, so that a node that is not scraped for a while neither vanishes
 * from the sum nor comes back into it.
 *
 * <pre>
 * sum without (job, instance, ...) (A - ((B &lt;= A) or A * 0))
 * </pre>
 *
 * <p>Where a series started again from zero ({@code B} above {@code A}) or was born ({@code B} not
 * there) all of {@code A} counts, as it does in {@code analysis.HistogramAccumulator}, but bucket
 * by bucket and seen at steps only: a restart after which a bucket grew beyond what it was goes
 * unseen. Born are only series of targets that were up before; the first values of other targets
 * are where their counting begins. What so is not seen is told to the run, so that it decides
 * nothing.
 *
 * <p>Gauges: the largest value over nodes at each end of a step.
 */
final class PushDown {

  /** Enough for charts over time; each is a look at all series of the cluster. */
  static final int MOST_STEPS = 60;

  /** Each has a value for each step; a cluster has some thousands. */
  private static final int MOST_SERIES = 200_000;

  private static final String CLUSTER = "cluster";

  private final PrometheusRequest request;
  private final SummedMetrics metrics;
  private final ApiClient server;
  private final SpooledRun run;
  private final long length;
  private final long lookback;
  private final Set<String> targetLabels = new TreeSet<>(List.of("job", "instance", "role"));
  private final Set<Labels> identities = new HashSet<>();
  private long mostScrapes;
  private int targets;
  private int steps;
  private long step;
  private final Map<Series, double[]> counts = new TreeMap<>();
  private final Map<Series, double[]> levels = new TreeMap<>();
  private final List<String> reset = new ArrayList<>();
  private final Set<String> joined = new TreeSet<>();
  private List<String> unseen = List.of();

  PushDown(PrometheusRequest request, SummedMetrics metrics, ApiClient server, SpooledRun run) {
    this.request = request;
    this.metrics = metrics;
    this.server = server;
    this.run = run;
    this.length = request.toMillis() - request.fromMillis();
    this.lookback = length + PrometheusSource.MARGIN_MILLIS;
  }

  PrometheusSource.Reading read()
      throws IOException, MissingInputException, MalformedInputException, InterruptedException {
    try {
      return sums();
    } catch (ApiClient.TooMuchException tooMuch) {
      throw new UnreachableException(
          tooMuch.getMessage() + "; a shorter range or fewer targets may do", tooMuch);
    }
  }

  private PrometheusSource.Reading sums()
      throws IOException, MissingInputException, MalformedInputException, InterruptedException {
    lookAtTargets();
    chooseSteps();
    if (targets > 0) {
      double interval = length / (double) Math.max(1, mostScrapes);
      unseen = new UnseenTargets(request, server, interval).ask(targets);
    }
    SumQueries queries =
        new SumQueries(request, String.join(", ", targetLabels), targets > 0, step, lookback);
    for (String name : metrics.counts()) {
      ask(queries.increase(name), first() + step, new Taken(name, counts));
      lookForResets(name);
    }
    for (String name : metrics.levels()) {
      ask(queries.largest(name), first(), new Taken(name, levels));
    }
    if (counts.isEmpty() && levels.isEmpty()) {
      throw PrometheusRun.nothing(request);
    }
    Node cluster = new Node(CLUSTER, CLUSTER, true, null);
    write(cluster);
    if (targets == 0 || !unseen.isEmpty() || !reset.isEmpty()) {
      run.unseen(cluster);
    }
    tell();
    return new PrometheusSource.Reading(
        PrometheusRun.description(request, List.of(cluster), List.of()), server.told());
  }

  /** Which labels are the targets', how often they were scraped, and that none is there twice. */
  private void lookAtTargets() throws IOException, MalformedInputException, InterruptedException {
    String scrapes =
        SumQueries.raw(
            request,
            NodeTable.UP,
            selector -> "count_over_time(" + selector + Promql.range(length) + ")");
    server.query(scrapes, request.toMillis(), new Targets());
    if (identities.size() < targets) {
      throw new MalformedInputException(
          request.base()
              + ": expected each target once, found some that several replicas scraped: let --match"
              + " select one replica, or let the server merge them");
    }
  }

  private void chooseSteps() {
    long most = mostScrapes > 0 ? mostScrapes : length / 15_000;
    steps = (int) Math.max(1, Math.min(MOST_STEPS, Math.min(most, length)));
    step = Math.max(1, length / steps);
  }

  /** The end of the first step's past: where counting begins. */
  private long first() {
    return request.toMillis() - steps * step;
  }

  private void lookForResets(String name)
      throws IOException, MalformedInputException, InterruptedException {
    if (name.endsWith("_bucket") || name.endsWith("_sum")) {
      return; // they fall when the count of their histogram does
    }
    String resets =
        "sum("
            + SumQueries.raw(
                request, name, selector -> "resets(" + selector + Promql.range(length) + ")")
            + ") > 0";
    if (server.number(resets, request.toMillis()) > 0) {
      reset.add(name);
    }
  }

  private void ask(String query, long start, ApiAnswer.Listener listener)
      throws IOException, MalformedInputException, InterruptedException {
    server.queryRange(query, start, request.toMillis(), step, listener);
  }

  /** Takes one answer of {@code count_over_time(up)}. */
  private final class Targets implements ApiAnswer.Listener {

    @Override
    public boolean series(Map<String, String> labels) {
      labels.remove(Promql.NAME);
      targets++;
      targetLabels.addAll(labels.keySet());
      identities.add(new StoredNode(labels).identity());
      return true;
    }

    @Override
    public void sample(long millis, String value) {
      mostScrapes = Math.max(mostScrapes, (long) ApiAnswer.number(value) - 1);
    }
  }

  /** Takes one answer, values by step; NaN where there is none. */
  private final class Taken implements ApiAnswer.Listener {

    private final String name;
    private final Map<Series, double[]> into;
    private double[] values;

    Taken(String name, Map<Series, double[]> into) {
      this.name = name;
      this.into = into;
    }

    @Override
    public boolean series(Map<String, String> labels) throws IOException {
      labels.remove(Promql.NAME);
      if (counts.size() + levels.size() == MOST_SERIES) {
        throw new ApiClient.TooMuchException(
            request.base() + " gave more than " + MOST_SERIES + " series of the cluster");
      }
      double[] fresh = new double[steps + 1];
      Arrays.fill(fresh, Double.NaN);
      values = into.computeIfAbsent(new Series(name, Labels.of(oneBound(labels))), key -> fresh);
      if (values != fresh) {
        joined.add(name);
      }
      return true;
    }

    /** Nodes write one bound in several ways, such as 1 and 1.0: their sums are one. */
    private Map<String, String> oneBound(Map<String, String> labels) {
      labels.computeIfPresent("le", (label, bound) -> canonical(bound));
      return labels;
    }

    @Override
    public void sample(long millis, String value) {
      long place = Math.round((millis - first()) / (double) step);
      if (place >= 0 && place <= steps) {
        double known = values[(int) place];
        double number = ApiAnswer.number(value);
        values[(int) place] = Double.isNaN(known) ? number : known + number;
      }
    }
  }

  private static String canonical(String bound) {
    double value = SeriesHead.bound(bound);
    return Double.isFinite(value) ? Decimals.shortest(value).toPlainString() : bound;
  }

  private void write(Node cluster) throws IOException {
    NodePiece piece = new NodePiece();
    counts.forEach((series, increases) -> cumulative(piece.begin(series), increases));
    levels.forEach((series, values) -> present(piece.begin(series), values));
    piece.write(cluster, Map.of(), new BodyBuffer(), run);
  }

  /** Counts from zero at the start of the range. */
  private void cumulative(SampleColumn into, double[] increases) {
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      sum += Double.isNaN(increases[i]) ? 0 : increases[i];
      into.add(first() + i * step, written(sum));
    }
  }

  private void present(SampleColumn into, double[] values) {
    for (int i = 0; i <= steps; i++) {
      if (!Double.isNaN(values[i])) {
        into.add(first() + i * step, written(values[i]));
      }
    }
  }

  private static String written(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    boolean whole = Math.rint(value) == value && Math.abs(value) < 1e15;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  private void tell() {
    Notices notices = server.notices();
    String of = targets == 0 ? "all nodes" : targets + (targets == 1 ? " node" : " nodes");
    notices.info(
        Shortfall.PUSH_DOWN.word(),
        "The server added up "
            + of
            + ", seen at "
            + (steps + 1)
            + " instants; of gauges the largest over nodes counts. What single nodes did, how"
            + " they were scraped and what they used is not known here");
    if (targets == 0) {
      notices.warning(
          "push-down-births",
          "The server holds no up of these targets, so a node that it first saw inside the range"
              + " counts since its process began, not since it was first seen, and what a node did"
              + " that vanished is not known");
    }
    if (!joined.isEmpty()) {
      notices.info(
          "push-down-bounds",
          "Nodes write one bound in several ways, such as le=\"1\" and le=\"1.0\"; their counts"
              + " were added up: "
              + String.join(", ", joined));
    }
    if (!unseen.isEmpty()) {
      notices.warning(
          Shortfall.PUSH_DOWN_LOST.word(),
          "Of "
              + targets
              + (targets == 1 ? " target " : " targets ")
              + String.join(", ", unseen)
              + ". What they did while nobody looked is not in the sums, and nobody knows how much"
              + " it was");
    }
    if (!reset.isEmpty()) {
      notices.warning(
          Shortfall.PUSH_DOWN_RESET.word(),
          "On some node these started again from zero: "
              + String.join(", ", reset)
              + ". The server counts what stood there at the next step; what was observed between"
              + " the step before and the restart is lost, so these counts are lower bounds");
    }
  }
}
