package dev.warrenperf.config;

import com.google.re2j.Pattern;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.model.Url;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/** Entries of {@code waivers}. */
final class WaiverReader {

  private static final List<String> KEYS =
      Stream.concat(
              CheckSubjectReader.keys().stream(), Stream.of("ceiling", "reason", "link", "expires"))
          .toList();

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_LINK = 2000;

  private final Problems problems;
  private final Values values;
  private final CheckSubjectReader waived;
  private final CeilingReader ceilings;
  private final Map<CheckSubject, Integer> lines = new HashMap<>();

  WaiverReader(Problems problems, TargetSet targets) {
    this.problems = problems;
    this.values = new Values(problems);
    this.waived = new CheckSubjectReader(problems);
    this.ceilings = new CeilingReader(problems, targets);
  }

  Optional<Waiver> read(Node node) {
    int line = node.getStartMark().orElseThrow().getLine() + 1;
    return Entry.of(node, "a waiver", KEYS, problems).flatMap(entry -> waiver(entry, line));
  }

  private Optional<Waiver> waiver(Entry entry, int line) {
    Optional<CheckSubject> target = waived.read(entry);
    target.ifPresent(one -> claim(one, entry, line));
    Optional<Node> ceilingNode = entry.demand("ceiling");
    Optional<Limit> ceiling =
        target.flatMap(one -> ceilingNode.flatMap(node -> ceilings.read(node, one)));
    Optional<String> reason =
        entry.demand("reason").flatMap(node -> values.line(node, "a reason", LONGEST_REASON));
    Optional<String> link = entry.get("link").flatMap(this::link);
    Optional<LocalDate> expires = entry.demand("expires").flatMap(this::date);
    if (target.isEmpty() || ceiling.isEmpty() || reason.isEmpty() || expires.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Waiver(
            target.orElseThrow(),
            ceiling.orElseThrow(),
            reason.orElseThrow(),
            link.orElse(null),
            expires.orElseThrow(),
            line));
  }

  private void claim(CheckSubject target, Entry entry, int line) {
    Integer first = lines.putIfAbsent(target, line);
    if (first != null) {
      entry.fault(
          "expected one waiver of each target, found "
              + Quoted.of(target.toString())
              + " again, first on line "
              + first);
    }
  }

  private Optional<String> link(Node node) {
    Optional<String> link = values.line(node, "an https URL", LONGEST_LINK);
    if (link.isPresent() && !isSecureUrl(link.orElseThrow())) {
      problems.add(
          node,
          "expected an https URL with a host and without a user, such as"
              + " https://example.org/issue/1, found "
              + (link.orElseThrow().contains("@") ? "one with a user" : Values.found(node)));
      return Optional.empty();
    }
    return link;
  }

  /** A page that a reader may be sent to; in URLs of the standard all characters are ASCII. */
  private static boolean isSecureUrl(String text) {
    try {
      URI url = Url.parse(text);
      return "https".equalsIgnoreCase(url.getScheme())
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && text.chars().allMatch(letter -> letter > ' ' && letter < 0x7f);
    } catch (URISyntaxException none) {
      return false;
    }
  }

  private Optional<LocalDate> date(Node node) {
    Optional<LocalDate> date =
        Values.scalar(node)
            .filter(text -> Pattern.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}", text))
            .flatMap(WaiverReader::day);
    if (date.isEmpty()) {
      problems.add(
          node, "expected a day of the calendar such as 2026-12-31, found " + Values.found(node));
    }
    return date;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
