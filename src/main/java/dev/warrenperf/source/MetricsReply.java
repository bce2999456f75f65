package dev.warrenperf.source;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides by status and headers what to do with an answer of {@code /metrics}. A body that is not
 * wanted is not read: its connection ends.
 */
final class MetricsReply implements BodyHandler<ScrapeReply> {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Nothing at all, and what programs send that do not know what they serve. */
  private static final Set<String> CONTENT_TYPES =
      Set.of("text/plain", "application/openmetrics-text", "application/octet-stream", "");

  private final BodyReceipt receipt;

  MetricsReply(BodyReceipt receipt) {
    this.receipt = receipt;
  }

  private static String withoutParameters(String type) {
    int semicolon = type.indexOf(';');
    return semicolon < 0 ? type : type.substring(0, semicolon);
  }

  @Override
  public BodySubscriber<ScrapeReply> apply(ResponseInfo answer) {
    int status = answer.statusCode();
    HttpHeaders headers = answer.headers();
    if (REDIRECTS.contains(status)) {
      return new RefusedBody<>(new ScrapeReply.Moved(headers.firstValue("Location").orElse(null)));
    }
    if (status != 200) {
      return new RefusedBody<>(wrongStatus(status));
    }
    String type = headers.firstValue("Content-Type").orElse("");
    if (!CONTENT_TYPES.contains(withoutParameters(type).strip().toLowerCase(Locale.ROOT))) {
      return new RefusedBody<>(
          ScrapeReply.failed(
              ScrapeStatus.CONTENT_TYPE,
              "The answer is "
                  + ScrapeFault.quoted(type)
                  + ", not metrics as text: are port and path right?"));
    }
    return body(headers);
  }

  private BodySubscriber<ScrapeReply> body(HttpHeaders headers) {
    List<String> codings = headers.allValues("Content-Encoding");
    String coding = String.join(", ", codings).strip().toLowerCase(Locale.ROOT);
    return switch (coding) {
      case "", "identity" -> receipt.plain(200, headers);
      case "gzip", "x-gzip" -> receipt.gzip(200, headers);
      default ->
          new RefusedBody<>(
              ScrapeReply.failed(
                  ScrapeStatus.CONTENT_ENCODING,
                  "The answer is packed as "
                      + ScrapeFault.quoted(coding)
                      + ", which was not asked for."));
    };
  }

  private static ScrapeReply wrongStatus(int status) {
    return switch (status) {
      case 401 ->
          ScrapeReply.failed(
              "401",
              "The server asks who is there (401): give a credential it knows with"
                  + " --bearer-token-file or --basic-auth-file.");
      case 403 ->
          ScrapeReply.failed(
              "403",
              "The server refuses this credential, or none (403): give another with"
                  + " --bearer-token-file or --basic-auth-file, or a certificate with"
                  + " --client-cert.");
      default ->
          ScrapeReply.failed(
              status > 200 && status < 300 ? ScrapeStatus.NOT_METRICS : Integer.toString(status),
              "The server answered with status " + status + " instead of 200.");
    };
  }

  /** A whole body, or why it is none: what a glance at its first bytes tells. */
  static ScrapeReply checked(ScrapeReply.Body body) {
    byte[] bytes = body.bytes();
    if (bytes.length == 0) {
      return ScrapeReply.failed(ScrapeStatus.NOT_METRICS, "The body is empty.");
    }
    int first = 0;
    while (first < bytes.length && bytes[first] <= ' ' && bytes[first] > 0) {
      first++;
    }
    if (first == bytes.length) {
      return ScrapeReply.failed(ScrapeStatus.NOT_METRICS, "The body is blank.");
    }
    if (bytes[first] == '<') {
      return ScrapeReply.failed(
          ScrapeStatus.NOT_METRICS, "The body is HTML or XML: are port and path right?");
    }
    if (bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      return ScrapeReply.failed(
          ScrapeStatus.NOT_METRICS, "The body is gzip data that is not announced as such.");
    }
    return body;
  }
}
