package dev.warrenperf.recording;

import dev.warrenperf.bundle.BundleLayout;
import dev.warrenperf.bundle.BundleWriter;
import dev.warrenperf.redaction.RedactedCommand;
import dev.warrenperf.scrape.ScrapeTarget;
import dev.warrenperf.scrape.Scraper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What is kept beside the metrics, before and after: what nodes and cluster say of themselves. */
final class EnvironmentCapture {

  private final BundleWriter bundle;
  private final List<ScrapeTarget> targets;
  private final Scraper scraper;
  private final RecordRequest.Commands commands;
  private final StringBuilder cluster = new StringBuilder();

  EnvironmentCapture(
      BundleWriter bundle,
      List<ScrapeTarget> targets,
      Scraper scraper,
      RecordRequest.Commands commands) {
    this.bundle = bundle;
    this.targets = targets;
    this.scraper = scraper;
    this.commands = commands;
  }

  /**
   * Asks all.
   *
   * @param when {@code before} or {@code after}
   */
  void keep(String when) throws IOException, InterruptedException {
    health(when);
    if (commands.clusterInfo() != null) {
      cluster
          .append("== ")
          .append(when)
          .append(commands.kept() ? ": " + RedactedCommand.shell(commands.clusterInfo()) : "")
          .append('\n')
          .append(ShellOutput.of(commands.clusterInfo()))
          .append('\n');
      bundle.write(BundleLayout.CLUSTER_INFO, cluster.toString());
    }
  }

  private void health(String when) throws IOException {
    List<CompletableFuture<String>> answers = targets.stream().map(scraper::health).toList();
    for (int i = 0; i < answers.size(); i++) {
      String answer = answers.get(i).join();
      if (answer != null && !answer.isBlank()) {
        String kind = answer.startsWith("{") ? ".json" : ".txt";
        bundle.write(BundleLayout.HEALTH + "/" + targets.get(i).name() + "-" + when + kind, answer);
      }
    }
  }
}
