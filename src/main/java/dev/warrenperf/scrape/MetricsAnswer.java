package dev.warrenperf.scrape;

import dev.warrenperf.bytes.GzipDecoder;
import dev.warrenperf.bytes.Packing;
import dev.warrenperf.http.CappedBody;
import dev.warrenperf.http.HttpFault;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an answer of {@code /metrics} has to be, by status and headers and, at a glance, by its
 * body. A body that is not wanted is not read: its connection ends.
 */
final class MetricsAnswer {

  /** Nothing at all, and what programs send that do not know what they serve. */
  private static final Set<String> CONTENT_TYPES =
      Set.of("text/plain", "application/openmetrics-text", "application/octet-stream", "");

  private final int mostBytes;

  /** With a cap that holds on the wire as well as for what gzip inflates to. */
  MetricsAnswer(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Takes the body of an answer that may be metrics. */
  CappedBody body(ResponseInfo answer) {
    return refusal(answer.statusCode(), answer.headers()) == null
        ? CappedBody.whole(answer.headers(), mostBytes)
        : CappedBody.none();
  }

  /**
   * The metrics, inflated.
   *
   * @throws HttpFault when the answer is something else
   */
  byte[] metrics(HttpResponse<CappedBody.Received> answer) throws HttpFault {
    HttpFault refusal = refusal(answer.statusCode(), answer.headers());
    if (refusal != null) {
      throw refusal;
    }
    CappedBody.Received received = CappedBody.whole(answer, mostBytes);
    byte[] bytes = isGzip(coding(answer.headers())) ? inflated(received) : received.exact();
    String wrong = atAGlance(bytes);
    if (wrong != null) {
      throw new HttpFault(HttpFault.NOT_METRICS, wrong);
    }
    return bytes;
  }

  private static HttpFault refusal(int status, HttpHeaders headers) {
    if (status != 200) {
      return wrongStatus(status);
    }
    String type = headers.firstValue("Content-Type").orElse("");
    if (!CONTENT_TYPES.contains(withoutParameters(type).strip().toLowerCase(Locale.ROOT))) {
      return new HttpFault(
          HttpFault.CONTENT_TYPE,
          "The answer is "
              + HttpFault.quoted(type)
              + ", not metrics as text: are port and path right?");
    }
    String coding = coding(headers);
    return coding.isEmpty() || coding.equals("identity") || isGzip(coding)
        ? null
        : new HttpFault(
            HttpFault.CONTENT_ENCODING,
            "The answer is packed as " + HttpFault.quoted(coding) + ", which was not asked for.");
  }

  private static String withoutParameters(String type) {
    int semicolon = type.indexOf(';');
    return semicolon < 0 ? type : type.substring(0, semicolon);
  }

  private static String coding(HttpHeaders headers) {
    List<String> codings = headers.allValues("Content-Encoding");
    return String.join(", ", codings).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isGzip(String coding) {
    return coding.equals("gzip") || coding.equals("x-gzip");
  }

  private byte[] inflated(CappedBody.Received received) throws HttpFault {
    byte[] bytes;
    try (GzipDecoder gzip = new GzipDecoder()) {
      gzip.begin(received.stream(), new byte[0], 0);
      bytes = gzip.readNBytes(mostBytes + 1);
    } catch (IOException e) {
      throw new HttpFault(
          HttpFault.GZIP_BROKEN, "The gzip data of the body is truncated or corrupt.");
    }
    if (bytes.length > mostBytes) {
      throw CappedBody.tooLarge(mostBytes, "its gzip data inflates to more");
    }
    return bytes;
  }

  private static HttpFault wrongStatus(int status) {
    return switch (status) {
      case 401 ->
          new HttpFault(
              "401",
              "The server asks who is there (401): give a credential it knows with"
                  + " --bearer-token-file or --basic-auth-file.");
      case 403 ->
          new HttpFault(
              "403",
              "The server refuses this credential, or none (403): give another with"
                  + " --bearer-token-file or --basic-auth-file, or a certificate with"
                  + " --client-cert.");
      default ->
          new HttpFault(
              status > 200 && status < 300 ? HttpFault.NOT_METRICS : Integer.toString(status),
              "The server answered with status " + status + " instead of 200.");
    };
  }

  /** What the first bytes tell; null when they may be metrics. */
  private static String atAGlance(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] <= ' ' && bytes[first] > 0) {
      first++;
    }
    if (first == bytes.length) {
      return first == 0 ? "The body is empty." : "The body is blank.";
    }
    if (bytes[first] == '<') {
      return "The body is HTML or XML: are port and path right?";
    }
    return Packing.of(bytes, bytes.length) == Packing.GZIP
        ? "The body is gzip data that is not announced as such."
        : null;
  }
}
