package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From nodes that serve metrics to the report, through the whole command. */
class RecordTest {

  private static final double[] BOUNDS = {.005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};

  @TempDir private Path directory;

  private Path bundle() {
    return directory.resolve("bundle");
  }

  /** Runs the command in the background, with a benchmark that waits to be told to go on. */
  private CompletableFuture<CommandRun> record(Cluster cluster, String script) {
    List<String> arguments = new ArrayList<>(List.of("record", "-o", bundle().toString()));
    arguments.addAll(cluster.options());
    arguments.addAll(List.of("--interval", "500ms", "--label", "version=v9", "--"));
    arguments.addAll(List.of("sh", "-c", "cd '" + directory + "'\n" + WAIT + script));
    String[] line = arguments.toArray(String[]::new);
    return background(() -> CommandRun.of(line));
  }

  private static final String WAIT = "wait_for() { while [ ! -e $1 ]; do sleep 0.02; done; }\n";

  private static <T> CompletableFuture<T> background(Callable<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.call();
          } catch (Exception failure) {
            throw new CompletionException(failure);
          }
        });
  }

  private void touch(String file) throws IOException {
    Files.createFile(directory.resolve(file));
  }

  private void await(String file) throws Exception {
    Await.until(file, () -> Files.exists(directory.resolve(file)));
  }

  /** So many scrapes later all that was observed before is in the bundle, but for the last. */
  private static void awaitScrapes(Cluster.ClusterNode node, int more) throws Exception {
    int wanted = node.scrapes() + more;
    Await.until("scrapes", () -> node.scrapes() >= wanted);
  }

  private static double[] durations(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    return DoubleStream.generate(() -> Math.exp(random.nextDouble(-6, 2))).limit(count).toArray();
  }

  private static void observe(Cluster.ClusterNode node, double[] durations) {
    for (double duration : durations) {
      node.create(duration);
    }
  }

  private JsonObject report(String... more) {
    List<String> arguments = new ArrayList<>(List.of("report", bundle().toString()));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--format", "json"));
    return Json.of(CommandRun.of(arguments.toArray(String[]::new)));
  }

  private static void assertCounts(double[] truth, JsonObject report) {
    JsonObject operation = Json.named(report, "operations", "Service Create");
    assertEquals(truth.length, Json.number(operation, "count"));
    assertEquals(Arrays.stream(truth).sum(), Json.number(operation, "sum"), 1e-9);
    List<JsonObject> buckets = Json.list(operation, "buckets");
    for (int i = 0; i < BOUNDS.length; i++) {
      double bound = BOUNDS[i];
      assertEquals(bound, Json.number(buckets.get(i), "le"));
      long within = Arrays.stream(truth).filter(seconds -> seconds <= bound).count();
      assertEquals((double) within, Json.number(buckets.get(i), "count"), "le " + bound);
    }
    double[] sorted = truth.clone();
    Arrays.sort(sorted);
    for (double q : new double[] {0.5, 0.95, 0.99}) {
      JsonObject quantile = Json.quantile(operation, q);
      double exact = sorted[(int) Math.ceil(q * sorted.length) - 1];
      assertTrue(Json.number(quantile, "lower") < exact, "p" + q);
      assertTrue(exact <= Json.number(quantile, "upper"), "p" + q);
      String verdict = Json.text(quantile, "verdict");
      double limit = Json.number(quantile, "limit");
      assertTrue(
          verdict.equals("UNDECIDED") || verdict.equals(exact <= limit ? "PASS" : "FAIL"),
          exact + " against " + limit + " is " + verdict);
    }
  }

  @Test
  void what_six_nodes_did_is_what_the_report_says() throws Exception {
    double[] truth = durations(1, 600);
    try (Cluster cluster =
        new Cluster("manager-1", "manager-2", "manager-3", "worker-1", "worker-2", "worker-3")) {
      observe(cluster.node("manager-1"), durations(7, 50)); // before the run: counts for nothing
      CompletableFuture<CommandRun> run =
          record(
              cluster,
              "echo settle >> $WARREN_PERF_MARKS; wait_for settled\n"
                  + "echo create >> $WARREN_PERF_MARKS; touch creating; wait_for created\n"
                  + "echo end >> $WARREN_PERF_MARKS; echo out; echo err >&2; touch marked;"
                  + " wait_for done; exit 3");
      awaitScrapes(cluster.node("worker-3"), 3);
      touch("settled");
      await("creating");
      awaitScrapes(cluster.node("worker-3"), 2); // the mark's own scrape is among them
      for (int node = 0; node < 6; node++) {
        String name = (node < 3 ? "manager-" : "worker-") + (node % 3 + 1);
        observe(cluster.node(name), Arrays.copyOfRange(truth, node * 100, node * 100 + 100));
      }
      touch("created");
      await("marked");
      awaitScrapes(cluster.node("worker-3"), 3);
      touch("done");
      CommandRun done = run.get();
      assertEquals(3, done.exitCode(), done.err());
      assertEquals("out\n", done.out());
      // what else stands there tells of slow scrapes, on a busy machine
      assertEquals(
          List.of("err"),
          done.err().lines().filter(line -> !line.startsWith("warren-perf: ")).toList());
    }
    assertCounts(truth, report());
    JsonObject phase = report("--phase", "create");
    assertCounts(truth, phase);
    // a scrape at each mark: nothing lies between the edges of the phase and its snapshots
    assertTrue(
        Json.list(phase, "notices").stream()
            .noneMatch(notice -> Json.text(notice, "code").equals("window-edges")),
        () -> Json.list(phase, "notices").toString());
    double seconds = Json.number(phase.getAsJsonObject("run"), "durationSeconds");
    assertEquals(
        600 / seconds, Json.number(Json.named(phase, "throughput", "API Requests"), "value"), 1e-9);
    List<String> log = Files.readAllLines(bundle().resolve("script.log"));
    assertEquals(List.of("err", "out"), log.stream().sorted().toList());
    JsonObject run = report().getAsJsonObject("run");
    assertEquals("v9", Json.text(run, "version"));
    assertTrue(
        Json.list(report(), "notices").stream()
            .anyMatch(notice -> Json.text(notice, "code").equals("benchmark-failed")));
  }

  @Test
  void a_node_that_is_killed_and_restarted_loses_nothing_that_was_scraped() throws Exception {
    double[] truth = durations(2, 300);
    try (Cluster cluster = new Cluster("manager-1", "manager-2")) {
      CompletableFuture<CommandRun> run = record(cluster, "touch begun; wait_for done");
      await("begun");
      Cluster.ClusterNode victim = cluster.node("manager-2");
      observe(cluster.node("manager-1"), Arrays.copyOfRange(truth, 0, 100));
      observe(victim, Arrays.copyOfRange(truth, 100, 180));
      awaitScrapes(victim, 3);
      victim.close();
      Path log = bundle().resolve("manager-2.snapshots");
      Await.until("a failed scrape", () -> Files.readString(log).contains("\n# failed "));
      victim.start();
      observe(victim, Arrays.copyOfRange(truth, 180, 300));
      awaitScrapes(victim, 3);
      touch("done");
      assertEquals(0, run.get().exitCode(), run.get().err());
      assertTrue(run.get().err().contains("warren-perf: manager-2: "), run.get().err());
      assertTrue(run.get().err().contains("manager-2 answers again"), run.get().err());
    }
    JsonObject report = report();
    assertCounts(truth, report);
    JsonObject node = Json.list(report.getAsJsonObject("run"), "nodes").get(1);
    assertEquals(1, Json.number(node, "resets"));
    assertTrue(Json.number(node, "failedScrapes") >= 1);
    List<String> codes =
        Json.list(report, "notices").stream().map(notice -> Json.text(notice, "code")).toList();
    assertTrue(codes.contains("restart") && codes.contains("reset"), codes.toString());
  }
}
