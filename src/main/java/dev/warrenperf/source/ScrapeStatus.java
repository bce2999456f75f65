package dev.warrenperf.source;

/** The words that stand for a status where a scrape failed without a telling HTTP status. */
public final class ScrapeStatus {

  /** The one that succeeds. */
  public static final String OK = "200";

  /** No whole answer in time, the connection included. */
  public static final String TIMEOUT = "timeout";

  /** Nobody listens on the port. */
  public static final String REFUSED = "refused";

  /** There is no way to the host. */
  public static final String UNREACHABLE = "unreachable";

  /** The host name has no address. */
  public static final String DNS = "dns";

  /** No trust between the two ends, or no TLS at one of them. */
  public static final String TLS = "tls";

  /** The connection ended before the answer began. */
  public static final String CLOSED = "closed";

  /** What came is not HTTP/1.1. */
  public static final String PROTOCOL = "protocol";

  /** A redirect to another server, in circles or to nowhere. */
  public static final String REDIRECT = "redirect";

  /** The answer says that it is no text of metrics. */
  public static final String CONTENT_TYPE = "content-type";

  /** Packed in a way that was not asked for. */
  public static final String CONTENT_ENCODING = "content-encoding";

  /** More bytes than allowed, on the wire or inflated. */
  public static final String TOO_LARGE = "too-large";

  /** The connection ended inside the body. */
  public static final String TRUNCATED = "truncated";

  /** The gzip data does not inflate. */
  public static final String GZIP_BROKEN = "gzip-broken";

  /** An empty body, or one that is plainly something else. */
  public static final String NOT_METRICS = "not-metrics";

  /** Whatever else went wrong between the two ends. */
  public static final String ERROR = "error";

  private ScrapeStatus() {}
}
