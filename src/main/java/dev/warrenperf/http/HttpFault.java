package dev.warrenperf.http;

import dev.warrenperf.unit.Printable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** Why an exchange led to nothing: a word for it, and one printable sentence without secrets. */
public final class HttpFault extends UnreachableException {
  private static final long serialVersionUID = 1;

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

  /** How the client begins its message, before the status. */
  private static final String TUNNEL_FAILED = "Tunnel failed, got: ";

  /** What servers say is quoted no further. */
  private static final int MOST_QUOTED = 120;

  /** Text from outside in quotes, safe to print. */
  public static String quoted(String text) {
    return "'" + Printable.of(text, MOST_QUOTED) + "'";
  }

  private final String status;

  /**
   * @param status an HTTP status or one of the words here
   */
  public HttpFault(String status, String sentence) {
    super(sentence);
    this.status = status;
  }

  /** An HTTP status or one of the words here. */
  public String status() {
    return status;
  }

  /** For a failure after the headers of an answer. */
  public static HttpFault brokenOff() {
    return new HttpFault(
        TRUNCATED, "The connection ended inside the body, or the body is not framed as HTTP asks.");
  }

  /** The same on a way through a proxy, where either may be at fault. */
  static HttpFault of(Throwable thrown, boolean https, ProxyAddress proxy) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    if (message.startsWith(TUNNEL_FAILED)) {
      return new HttpFault(
          ERROR,
          "The proxy %s does not connect to the server (%s)."
              .formatted(proxy, Printable.of(message.substring(TUNNEL_FAILED.length()), 20)));
    }
    HttpFault fault = of(thrown, https);
    return new HttpFault(
        fault.status, fault.getMessage() + " It is asked through the proxy " + proxy + ".");
  }

  /** What a proxy answers in the server's place. */
  static HttpFault ofProxy(ProxyAddress proxy, int status) {
    return new HttpFault(
        Integer.toString(status),
        "The proxy %s asks for a user and password (%s): %s."
            .formatted(
                proxy,
                status,
                proxy.authorization() == null
                    ? "write them into the URL of HTTPS_PROXY or HTTP_PROXY"
                    : "it does not know those of its URL"));
  }

  /** What an exception means that came before the answer began, on a way with TLS or without. */
  static HttpFault of(Throwable thrown, boolean https) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    SSLException tls = find(cause, SSLException.class);
    if (tls != null) {
      return new HttpFault(TLS, tls(tls));
    }
    if (find(cause, UnknownHostException.class) != null
        || find(cause, UnresolvedAddressException.class) != null) {
      return new HttpFault(DNS, "The host name has no address.");
    }
    if (cause instanceof HttpTimeoutException) {
      return new HttpFault(TIMEOUT, "The server was not reached in time.");
    }
    if (find(cause, NoRouteToHostException.class) != null) {
      return new HttpFault(UNREACHABLE, "There is no way to the host.");
    }
    if (cause instanceof ConnectException) {
      return connect(cause);
    }
    if (find(cause, ProtocolException.class) != null) {
      return new HttpFault(PROTOCOL, "The answer is not HTTP: is this the right port?");
    }
    if (cause instanceof IOException) {
      return new HttpFault(
          CLOSED,
          https
              ? "The server ended the connection before it answered: it may ask for a client"
                  + " certificate (see --client-cert)."
              : "The server ended the connection before it answered.");
    }
    return new HttpFault(ERROR, "The request failed (" + cause.getClass().getSimpleName() + ").");
  }

  /** What a failed handshake means; the words of the JDK's messages tell the cases apart. */
  private static String tls(SSLException thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (message.contains("PKIX") || message.contains("certification path")) {
      return "The server's certificate is not signed by a trusted authority (see --ca-file),"
          + " or is not valid now.";
    }
    if (message.contains("subject alternative") || message.contains("No name matching")) {
      return "The server's certificate is for another host name.";
    }
    if (message.contains("unrecognized SSL message") || message.contains("plaintext")) {
      return "The server does not speak TLS on this port: is its URL http?";
    }
    if (message.contains("certificate") && message.contains("alert")) {
      return "The server did not accept the client certificate, or found none (see --client-cert).";
    }
    return "No TLS connection came about (" + Printable.of(message, 120) + ").";
  }

  private static HttpFault connect(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.contains("unreachable")) {
      return new HttpFault(UNREACHABLE, "There is no way to the host.");
    }
    return message.contains("timed out")
        ? new HttpFault(TIMEOUT, "The server was not reached in time.")
        : new HttpFault(REFUSED, "The connection was refused: does the server run on this port?");
  }

  /** The first of a kind among an exception and its causes. */
  private static <T extends Throwable> T find(Throwable thrown, Class<T> kind) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (kind.isInstance(at)) {
        return kind.cast(at);
      }
      at = at.getCause();
    }
    return null;
  }
}
