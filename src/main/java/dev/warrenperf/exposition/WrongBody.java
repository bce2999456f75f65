package dev.warrenperf.exposition;

import com.google.re2j.Pattern;
import dev.warrenperf.model.Problem.Tier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Recognises what stands behind a wrong port or path instead of metrics, so that one sentence takes
 * the place of a hundred syntax errors. Looks only at bodies that were rejected.
 */
final class WrongBody {

  /** Enough to tell text from binary data. */
  private static final int SAMPLE = 512;

  /** One byte in eight that no text has: tables of numbers in ASCII have none, archives many. */
  private static final int SUSPICIOUS = 8;

  private static final String WHERE = " (is this the right port and path?)";

  /**
   * A text that is no metrics.
   *
   * @param begin how it begins, in small letters
   * @param found completes "found ..."
   */
  private record Known(Pattern begin, String found) {
    /** Looked for in this order; not before a body was rejected. */
    private static final List<Known> ALL =
        List.of(
            new Known(
                "<(?:!|(?:html|head|body|title|h[1-6]|pre|p|div|center)\\b)",
                "an HTML page" + WHERE),
            new Known("<[?a-z]", "an XML document" + WHERE),
            new Known("http/", "HTTP headers before them (curl -i): save the body alone"),
            new Known("curl: ", "what curl says of an error: no answer came"),
            new Known(
                // lines of curl -v, or its table of progress
                "\\* +\\S|[<>] |% total +% received ",
                "what curl says of its work before them: save its standard output alone"),
            new Known("```", "a fence of Markdown before them: save what stands inside"),
            new Known("[$%] ", "a command line before them: save what it prints alone"),
            new Known(
                "client sent an http request to an https server|the plain http request was sent",
                "the answer of a server that speaks HTTPS: ask it by https://"),
            new Known(
                "[45][0-9]{2}[ :]|(?:page )?not found|unauthorized|forbidden|access denied"
                    + "|bad (?:request|gateway)|(?:temporary |service )unavailable"
                    + "|internal server error|gateway time-?out|upstream |no healthy upstream"
                    + "|method not allowed|default backend",
                "an error message of a server" + WHERE),
            new Known(
                "active connections: ",
                "the stub_status page of nginx, which nginx-prometheus-exporter turns into"
                    + " metrics"),
            new Known(
                "\\S+\\s+serverversion: |total accesses: ",
                "the server-status page of Apache, which apache_exporter turns into metrics"),
            new Known(
                "[^\\s:|#]+:[-+0-9.e]+\\|(?:c|g|ms|h|s|d|m)\\b",
                "lines of StatsD, which statsd_exporter turns into metrics"),
            new Known(
                "[^\\s{}]*[.;][^\\s{}]* [-+0-9.e]+ [0-9]{10}\\s",
                "lines of Graphite, which graphite_exporter turns into metrics"),
            new Known("put \\S+ [0-9]{10,13} [-+0-9.e]+ ", "lines of OpenTSDB"),
            new Known(
                "[^\\s,={}]+(?:,[^\\s,={}]+=[^\\s,]+)* [^\\s,={}]+="
                    + "(?:[-+0-9.e]+[iu]?|\"[^\"]*\"|t|f|true|false)[,\\s]",
                "InfluxDB's line protocol, which influxdb_exporter or Telegraf turns into"
                    + " metrics"));

    Known(String begin, String found) {
      this(Pattern.compile("^(?:" + begin + ")"), found);
    }
  }

  /**
   * An object with a member, or an empty one, an array, or a word alone. An opening brace does not
   * tell: {@code {"my.metric"} 1} is a sample.
   */
  private static final Pattern JSON =
      Pattern.compile("^(?:\\[|\"|\\{\\s*(?:\"[^\"]*\"\\s*:|}?\\s*$)|(?:null|true|false)\\s*$)");

  /** What the query API of a server answers. */
  private static final Pattern ANSWER =
      Pattern.compile("^\\{\\s*\"status\"\\s*:\\s*\"(?:success|error)\"");

  /** A time before something else on its line. */
  private static final Pattern PREFIX =
      Pattern.compile("^\\[?\\d{4}-\\d{2}-\\d{2}[t ]\\d{2}:\\d{2}:\\d{2}\\S*\\s+\\S");

  private WrongBody() {}

  /** Replaces the problems by the one that explains them, where there is one. */
  static void explain(byte[] bytes, int length, ProblemList problems) {
    if (length == 0) {
      problems.replaceAll(Tier.SYNTAX, 1, 1, "expected Prometheus metrics, found an empty body");
    } else if (problems.hasSyntax()) {
      String found = found(bytes, length);
      int line = problems.firstLine(Tier.SYNTAX);
      if (found != null) {
        problems.replaceAll(Tier.SYNTAX, 1, 1, "expected Prometheus metrics, found " + found);
      } else if (WrappedLines.continuesAt(line, bytes, length)) {
        problems.replaceAll(
            Tier.SYNTAX,
            line,
            1,
            "expected Prometheus metrics, found the rest of the line before, as a terminal wraps"
                + " long ones: save what /metrics answers in a file");
      }
    }
  }

  private static String found(byte[] bytes, int length) {
    int sample = Math.min(SAMPLE, length);
    if (length >= 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      return "gzip data inside the body";
    }
    String head =
        new String(bytes, 0, sample, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    for (Known known : Known.ALL) {
      if (known.begin().matcher(head + "\n").find()) {
        return known.found();
      }
    }
    if (hasPrefixes(head)) {
      return "a time or a name before each line, as logs have it: save what /metrics answers";
    }
    if (ANSWER.matcher(head).find()) {
      return "an answer of the query API (report --prometheus URL reads from a server)";
    }
    if (JSON.matcher(head).find()) {
      return "JSON" + WHERE;
    }
    return isBinary(bytes, sample) ? "binary data" : null;
  }

  /** Whether the first line is metadata or a sample behind a time or the name of a container. */
  private static boolean hasPrefixes(String head) {
    String line = head.lines().findFirst().orElse("");
    boolean metadata = line.contains("# help ") || line.contains("# type ");
    return (metadata && !line.startsWith("#")) || PREFIX.matcher(line).find();
  }

  private static boolean isBinary(byte[] bytes, int length) {
    int odd = 0;
    int p = 0;
    while (p < length) {
      int c = bytes[p] & 0xff;
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f) {
        odd++;
      } else if (c >= 0x80 && Utf8.firstInvalid(bytes, p, Math.min(p + 4, length)) == p) {
        odd++;
      }
      p++;
    }
    return odd * SUSPICIOUS > length;
  }
}
