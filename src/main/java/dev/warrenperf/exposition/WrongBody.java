package dev.warrenperf.exposition;

import com.google.re2j.Pattern;
import dev.warrenperf.model.Problem.Tier;
import java.nio.charset.StandardCharsets;
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

  /** An object with a member, or an empty one. */
  private static final Pattern JSON = Pattern.compile("^\\{\\s*(?:\"[^\"]*\"\\s*:|}?\\s*$)");

  /** What the query API of a server answers. */
  private static final Pattern ANSWER =
      Pattern.compile("^\\{\\s*\"status\"\\s*:\\s*\"(?:success|error)\"");

  /** A time before something else on its line. */
  private static final Pattern PREFIX =
      Pattern.compile("^\\[?\\d{4}-\\d{2}-\\d{2}[t ]\\d{2}:\\d{2}:\\d{2}\\S*\\s+\\S");

  /** Lines of {@code curl -v}, or its table of progress. */
  private static final Pattern CURL = Pattern.compile("^(?:\\* +\\S|[<>] |% total +% received )");

  private WrongBody() {}

  /** Replaces the problems by the one that explains them, where there is one. */
  static void explain(byte[] bytes, int length, ProblemList problems) {
    if (length == 0) {
      problems.replaceAll(Tier.SYNTAX, 1, 1, "expected Prometheus metrics, found an empty body");
    } else if (problems.hasSyntax()) {
      String found = found(bytes, length);
      if (found != null) {
        problems.replaceAll(Tier.SYNTAX, 1, 1, "expected Prometheus metrics, found " + found);
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
    if (head.startsWith("<!doctype") || head.startsWith("<html")) {
      return "an HTML page (is this the right port and path?)";
    }
    if (head.startsWith("<?xml")) {
      return "an XML document (is this the right port and path?)";
    }
    if (head.startsWith("http/")) {
      return "HTTP headers before them (curl -i): save the body alone";
    }
    if (CURL.matcher(head).find()) {
      return "what curl says of its work before them: save its standard output alone";
    }
    if (head.startsWith("```")) {
      return "a fence of Markdown before them: save what stands inside";
    }
    if (hasPrefixes(head)) {
      return "a time or a name before each line, as logs have it: save what /metrics answers";
    }
    if (ANSWER.matcher(head).find()) {
      return "an answer of the query API (report --prometheus URL reads from a server)";
    }
    if (isJson(head)) {
      return "JSON (is this the right port and path?)";
    }
    return isBinary(bytes, sample) ? "binary data" : null;
  }

  /** Whether the first line is metadata or a sample behind a time or the name of a container. */
  private static boolean hasPrefixes(String head) {
    String line = head.lines().findFirst().orElse("");
    boolean metadata = line.contains("# help ") || line.contains("# type ");
    return (metadata && !line.startsWith("#")) || PREFIX.matcher(line).find();
  }

  /** An opening brace alone does not tell: {@code {"my.metric"} 1} is a sample. */
  private static boolean isJson(String head) {
    return head.startsWith("[") || JSON.matcher(head).find();
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
