package dev.warrenperf.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/**
 * Why there is no snapshot.
 *
 * @param status an HTTP status or a word of {@link ScrapeStatus}
 * @param detail one printable sentence, without secrets
 */
record ScrapeFault(String status, String detail) {

  /** For a failure after the headers of an answer. */
  static final ScrapeFault BROKEN_OFF =
      new ScrapeFault(
          ScrapeStatus.TRUNCATED,
          "The connection ended inside the body, or the body is not framed as HTTP asks.");

  /** What servers say is quoted no further. */
  private static final int MOST_QUOTED = 120;

  /** Text from outside in quotes, safe to print. */
  static String quoted(String text) {
    return "'" + Printable.of(text, MOST_QUOTED) + "'";
  }

  /** Why there is no body. */
  static ScrapeFault of(ScrapeReply reply) {
    return reply instanceof ScrapeReply.Failed failed
        ? failed.fault()
        : new ScrapeFault(ScrapeStatus.ERROR, "The answer was not understood.");
  }

  /** What an exception means that came before the answer began, on a way with TLS or without. */
  static ScrapeFault of(Throwable thrown, boolean https) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    SSLException tls = find(cause, SSLException.class);
    if (tls != null) {
      return new ScrapeFault(ScrapeStatus.TLS, TlsFault.sentence(tls));
    }
    if (find(cause, UnknownHostException.class) != null
        || find(cause, UnresolvedAddressException.class) != null) {
      return new ScrapeFault(ScrapeStatus.DNS, "The host name has no address.");
    }
    if (cause instanceof HttpTimeoutException) {
      return new ScrapeFault(ScrapeStatus.TIMEOUT, "The server was not reached in time.");
    }
    if (find(cause, NoRouteToHostException.class) != null) {
      return new ScrapeFault(ScrapeStatus.UNREACHABLE, "There is no way to the host.");
    }
    if (cause instanceof ConnectException) {
      return connect(cause);
    }
    if (find(cause, ProtocolException.class) != null) {
      return new ScrapeFault(
          ScrapeStatus.PROTOCOL, "The answer is not HTTP: is this the right port?");
    }
    if (cause instanceof IOException) {
      return new ScrapeFault(
          ScrapeStatus.CLOSED,
          https
              ? "The server ended the connection before it answered: it may ask for a client"
                  + " certificate (see --client-cert)."
              : "The server ended the connection before it answered.");
    }
    return new ScrapeFault(
        ScrapeStatus.ERROR, "The request failed (" + cause.getClass().getSimpleName() + ").");
  }

  private static ScrapeFault connect(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.contains("unreachable")) {
      return new ScrapeFault(ScrapeStatus.UNREACHABLE, "There is no way to the host.");
    }
    return message.contains("timed out")
        ? new ScrapeFault(ScrapeStatus.TIMEOUT, "The server was not reached in time.")
        : new ScrapeFault(
            ScrapeStatus.REFUSED, "The connection was refused: does the server run on this port?");
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
