package dev.warrenperf.config;

import com.google.re2j.Pattern;
import dev.warrenperf.judge.CheckSubject;
import dev.warrenperf.judge.CheckedFigure;
import dev.warrenperf.judge.Limit;
import dev.warrenperf.judge.Limit.Comparison;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.judge.Tiers;
import dev.warrenperf.judge.Waiver;
import dev.warrenperf.model.Url;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Entries of {@code waivers}. */
final class WaiverReader {

  static final List<String> KEYS =
      Stream.of(
              CheckSubjectReader.NAMES,
              CheckSubjectReader.FIGURES,
              List.of("ceiling", "reason", "link", "expires"))
          .flatMap(List::stream)
          .toList();

  static final int LONGEST_REASON = 1000;
  static final int LONGEST_LINK = 2000;

  private final TargetSet targets;
  private final Map<CheckSubject, Integer> lines = new HashMap<>();

  WaiverReader(TargetSet targets) {
    this.targets = targets;
  }

  Waiver read(Value value) {
    Entry entry = new Entry(value, "a waiver", KEYS);
    CheckSubject subject = CheckSubjectReader.read(entry);
    if (subject != null) {
      claim(subject, entry);
    }
    return new Waiver(
        subject,
        entry.demand("ceiling", ceiling -> subject == null ? null : ceiling(ceiling, subject)),
        entry.demand("reason", reason -> reason.line("a reason", LONGEST_REASON)),
        entry.get("link", WaiverReader::link),
        entry.demand("expires", WaiverReader::date),
        value.line());
  }

  private void claim(CheckSubject subject, Entry entry) {
    Integer first = lines.putIfAbsent(subject, entry.line());
    if (first != null) {
      entry.fault(
          "expected one waiver of each target, found %s again, first on line %s"
              .formatted(Quoted.of(subject.toString()), first));
    }
  }

  /**
   * A limit with unit and direction of the target's own, or, for a change, a share above 0. A
   * target that is not there has nothing to fit; the report tells that the waiver is unused.
   */
  private Limit ceiling(Value value, CheckSubject subject) {
    if (subject.figure() == CheckedFigure.CHANGE) {
      return change(value);
    }
    Limit limit = limit(subject);
    Limit ceiling = place(subject, limit).limit(value);
    boolean fits =
        limit == null
            || ceiling == null
            || (limit.comparison().isUpper() == ceiling.comparison().isUpper()
                && limit.quantity().unit() == ceiling.quantity().unit());
    if (!fits) {
      value.fault(
          "expected a ceiling with unit and direction of the target's %s, found %s"
              .formatted(TiersReader.quoted(limit), TiersReader.quoted(ceiling)));
    }
    return ceiling;
  }

  private static Place place(CheckSubject subject, Limit limit) {
    return switch (subject.kind()) {
      case OPERATION ->
          limit == null ? Place.LATENCY : Place.ofObservations(List.of(limit.quantity().unit()));
      case FAILOVER -> Place.LATENCY;
      case RATE -> Place.RATE;
      case RATIO, GAUGE -> Place.GAUGE;
      case CPU -> Place.CPU;
      case MEMORY -> Place.MEMORY;
    };
  }

  /** What decides on a target; null when there is none such. */
  private Limit limit(CheckSubject subject) {
    return targets.all().stream()
        .map(target -> target.promised().get(subject))
        .filter(Objects::nonNull)
        .map(Tiers::deciding)
        .findFirst()
        .orElse(null);
  }

  private static Limit change(Value value) {
    Quantity share = value.quantity();
    boolean fits = share != null && share.unit() == Unit.RATIO && share.value() > 0;
    return value.checked(
        fits ? new Limit(Comparison.AT_MOST, share) : null,
        "by how much it may be worse, a share above 0 such as 20%");
  }

  private static String link(Value value) {
    String link = value.line("an https URL", LONGEST_LINK);
    if (link != null && !isSecureUrl(link)) {
      value.fault(
          "expected an https URL with a host and without a user, such as"
              + " https://example.org/issue/1, found "
              + (link.contains("@") ? "one with a user" : value.found()));
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

  private static LocalDate date(Value value) {
    return value.checked(day(value.scalar()), "a day of the calendar such as 2026-12-31");
  }

  private static LocalDate day(String text) {
    try {
      return text != null && Pattern.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}", text)
          ? LocalDate.parse(text)
          : null;
    } catch (DateTimeException none) {
      return null;
    }
  }
}
