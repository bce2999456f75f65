package dev.warrenperf.analysis;

import dev.warrenperf.model.Family;
import dev.warrenperf.model.Labels;
import dev.warrenperf.model.Node;
import dev.warrenperf.model.NodeSamples;
import dev.warrenperf.model.Selector;
import dev.warrenperf.model.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The snapshots of one node, written down as lines {@code name{label="value"} number} and {@code #
 * TYPE name type}.
 */
public final class Scrapes {

  /** The histogram {@code h} with bounds 0.1, 1 and +Inf, followed by all tests of histograms. */
  public static final Wanted H = Wants.of(Set.of("h"), Set.of(), List.of(), List.of());

  private static final String TOLD = "# ";
  private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)\\})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  private final Node node;
  private final List<Long> instants = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();

  private Scrapes(Node node) {
    this.node = node;
  }

  public static Scrapes node(String name) {
    return node(name, null, null);
  }

  public static Scrapes node(String name, String role, Double cores) {
    return new Scrapes(new Node(name, role, true, cores));
  }

  /** One more snapshot, so many seconds after 1970. */
  public Scrapes at(double seconds, String... lines) {
    instants.add(Math.round(seconds * 1000));
    bodies.add(String.join("\n", lines));
    return this;
  }

  /** One more snapshot of which nobody knows when it was taken. */
  public Scrapes untimed(String... lines) {
    instants.add(Long.MIN_VALUE);
    bodies.add(String.join("\n", lines));
    return this;
  }

  /** Lines of {@code h} with its cumulative counts, and a count that fits: {@code "5/100/100"}. */
  public static String h(String counts) {
    return h("", counts);
  }

  /** The same with a sum. */
  public static String h(String counts, double sum) {
    return h(counts) + "\nh_sum " + sum;
  }

  /** The same for a child with further labels. */
  public static String h(String labels, String counts) {
    String[] bounds = {"0.1", "1", "+Inf"};
    String[] parts = counts.split("/", -1);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < bounds.length; i++) {
      lines.append("h_bucket{" + labels + " le=\"" + bounds[i] + "\"} " + parts[i] + "\n");
    }
    return lines + "h_count{" + labels + "} " + parts[2];
  }

  /** Lines of {@code h} with bounds of its own and no count: {@code "0.5:3 +Inf:7"}. */
  public static String buckets(String boundsAndCounts) {
    StringBuilder lines = new StringBuilder();
    for (String part : boundsAndCounts.split(" ", -1)) {
      int colon = part.lastIndexOf(':');
      String le = part.substring(0, colon);
      lines.append("h_bucket{le=\"" + le + "\"} " + part.substring(colon + 1) + "\n");
    }
    return lines.toString().strip();
  }

  /** What all nodes did over all their snapshots. */
  public static RunDeltas run(Wanted wanted, Scrapes... nodes) {
    boolean sinceStart = Arrays.stream(nodes).allMatch(node -> node.bodies.size() == 1);
    List<long[]> instants = Arrays.stream(nodes).map(Scrapes::instants).toList();
    TimeGrid grid = TimeGrid.over(instants);
    List<NodeDeltas> deltas = new ArrayList<>();
    for (Scrapes node : nodes) {
      NodeAccumulator accumulator = new NodeAccumulator(node.node, wanted, grid, sinceStart);
      node.feed(accumulator, 0, node.bodies.size());
      deltas.add(accumulator.finish());
    }
    return new RunDeltas(deltas, grid, sinceStart, wanted);
  }

  /** The only child of {@code h} of a node on its own. */
  HistogramDelta child() {
    return run(H, this).nodes().get(0).histograms().get(0);
  }

  /** What was observed by {@code h} from one snapshot to another, both inclusive. */
  HistogramTotal part(int from, int to) {
    Scrapes part = new Scrapes(node);
    part.instants.addAll(instants.subList(from, to + 1));
    part.bodies.addAll(bodies.subList(from, to + 1));
    return run(H, part).histogram(Selector.of("h"));
  }

  /** What was observed by {@code h} in all snapshots. */
  HistogramTotal whole() {
    return part(0, bodies.size() - 1);
  }

  private long[] instants() {
    return instants.stream().mapToLong(Long::longValue).toArray();
  }

  private void feed(NodeAccumulator accumulator, int from, int to) {
    NodeSamples samples = new NodeSamples();
    Map<Series, Integer> known = new HashMap<>();
    for (int i = from; i < to; i++) {
      samples.beginSnapshot();
      samples.setFamilies(families(bodies.get(i)));
      for (String line : bodies.get(i).split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith(TOLD)) {
          set(samples, known, line);
        }
      }
      accumulator.accept(instants.get(i), samples);
    }
  }

  /** By lines {@code # UNIT name unit} and {@code # TYPE name type}. */
  private static List<Family> families(String body) {
    return body.lines()
        .filter(line -> line.startsWith(TOLD))
        .map(line -> line.substring(TOLD.length()).split(" ", -1))
        .map(words -> family(words[0].equals("TYPE"), words[1], words[2]))
        .toList();
  }

  private static Family family(boolean type, String name, String told) {
    return new Family(name, type ? told : null, type ? null : told);
  }

  private static void set(NodeSamples samples, Map<Series, Integer> known, String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(line);
    }
    Map<String, String> labels = new TreeMap<>();
    Matcher label = LABEL.matcher(matcher.group(2) == null ? "" : matcher.group(2));
    while (label.find()) {
      labels.put(label.group(1), label.group(2));
    }
    Series series = new Series(matcher.group(1), Labels.of(labels));
    int index = known.computeIfAbsent(series, samples::add);
    samples.set(index, Double.parseDouble(matcher.group(3)));
  }
}
