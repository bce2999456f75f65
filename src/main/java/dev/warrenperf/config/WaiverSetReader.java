package dev.warrenperf.config;

import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.judge.WaiverSet;
import dev.warrenperf.model.MalformedInputException;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A whole waiver file, from its text. */
final class WaiverSetReader {

  private static final List<String> KEYS = List.of(Schema.KEY, "waivers");

  private final String origin;
  private final TargetSet targets;
  private final Problems problems;
  private final Schema schema;

  WaiverSetReader(String origin, TargetSet targets) {
    this.origin = origin;
    this.targets = targets;
    this.problems = new Problems(origin);
    this.schema = new Schema(WaiverFile.SCHEMA, problems);
  }

  WaiverSet read(String text) throws MalformedInputException {
    Optional<Node> root = YamlTree.compose(text, problems);
    if (root.isEmpty() && problems.isEmpty()) {
      schema.emptyFile();
    }
    Optional<WaiverSet> waivers =
        root.filter(node -> !schema.isOther(node))
            .flatMap(node -> Entry.of(node, "a waiver file", KEYS, problems))
            .map(this::waivers);
    if (!problems.isEmpty()) {
      throw problems.toException();
    }
    return waivers.orElseThrow();
  }

  private WaiverSet waivers(Entry entry) {
    schema.demand(entry);
    return new WaiverSet(origin, entry.demand("waivers").map(this::list).orElse(List.of()));
  }

  /** The list may be empty: a file whose last waiver was fulfilled stays where it is. */
  private List<Waiver> list(Node node) {
    if (!(node instanceof SequenceNode list)) {
      problems.add(node, "expected a list of waivers, found " + Values.found(node));
      return List.of();
    }
    WaiverReader reader = new WaiverReader(problems, targets);
    return list.getValue().stream().flatMap(item -> reader.read(item).stream()).toList();
  }
}
