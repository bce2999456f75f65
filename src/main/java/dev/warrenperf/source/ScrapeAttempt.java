package dev.warrenperf.source;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * One question to one server, under one deadline for all of it: looking up the name, connecting,
 * redirects on the same server, and the body to its last byte. When the time is over, the
 * connection ends, too.
 */
final class ScrapeAttempt {

  private static final int MOST_REDIRECTS = 3;

  /** When the first request was sent; before that, when the attempt began. */
  private record Start(long millis, long nanos) {}

  private final HttpClient client;
  private final Function<URI, HttpRequest> requests;
  private final BodyHandler<ScrapeReply> handler;
  private final Clock clock;
  private final CompletableFuture<ScrapeReply> result = new CompletableFuture<>();
  private volatile Start start;
  private volatile Future<?> inFlight;
  private volatile boolean answering;
  private int redirects;

  ScrapeAttempt(
      HttpClient client,
      Function<URI, HttpRequest> requests,
      BodyHandler<ScrapeReply> handler,
      Clock clock) {
    this.client = client;
    this.requests = requests;
    this.handler = handler;
    this.clock = clock;
    this.start = now();
  }

  /** Never ends exceptionally. */
  CompletableFuture<ScrapeReply> result() {
    return result;
  }

  long startMillis() {
    return start.millis;
  }

  long elapsedNanos() {
    return System.nanoTime() - start.nanos;
  }

  /** Sends the first request as soon as the host's name is known. */
  void begin(URI url, NameLookup names) {
    CompletableFuture<?> unused =
        names.lookUp(url.getHost()).whenComplete((known, thrown) -> lookedUp(url, thrown));
  }

  private void lookedUp(URI url, Throwable thrown) {
    if (thrown == null) {
      start = now();
      send(url);
    } else {
      fail(ScrapeFault.of(thrown, HttpAddress.isHttps(url)));
    }
  }

  /** Ends what is under way: too late is too late. */
  void expire(ScrapeFault fault) {
    fail(fault);
    Future<?> running = inFlight;
    if (running != null) {
      running.cancel(true);
    }
  }

  private void send(URI url) {
    if (result.isDone()) {
      return;
    }
    answering = false;
    try {
      CompletableFuture<HttpResponse<ScrapeReply>> sent =
          client.sendAsync(requests.apply(url), this::answered);
      inFlight = openUntilCancelled(sent);
      if (result.isDone()) {
        inFlight.cancel(true);
      }
      CompletableFuture<?> unused =
          sent.whenComplete((response, thrown) -> ended(url, response, thrown));
    } catch (RuntimeException e) {
      fail(ScrapeFault.of(e, HttpAddress.isHttps(url)));
    }
  }

  private BodySubscriber<ScrapeReply> answered(ResponseInfo answer) {
    answering = true;
    return handler.apply(answer);
  }

  /**
   * When an answer is no HTTP, the client (of Java 17 at least) forgets its connection without
   * closing it. Cancelling the exchange does close it, but the client's own future cannot be
   * cancelled once it has failed: one that hangs on it and never ends can.
   */
  private static Future<?> openUntilCancelled(CompletableFuture<?> sent) {
    return sent.handle((response, thrown) -> null)
        .thenCompose(ended -> new CompletableFuture<Void>());
  }

  private void ended(URI url, HttpResponse<ScrapeReply> response, Throwable thrown) {
    if (thrown != null) {
      inFlight.cancel(true);
      fail(answering ? ScrapeFault.BROKEN_OFF : ScrapeFault.of(thrown, HttpAddress.isHttps(url)));
    } else if (response.body() instanceof ScrapeReply.Moved moved) {
      follow(url, moved.location());
    } else {
      result.complete(response.body());
    }
  }

  private void follow(URI from, String location) {
    URI to = ScrapeRedirect.target(from, location);
    if (to == null) {
      fail(ScrapeRedirect.refused(location));
    } else if (redirects == MOST_REDIRECTS) {
      fail(
          new ScrapeFault(
              ScrapeStatus.REDIRECT,
              "The server redirects more than " + MOST_REDIRECTS + " times."));
    } else {
      redirects++;
      send(to);
    }
  }

  private void fail(ScrapeFault fault) {
    result.complete(new ScrapeReply.Failed(fault));
  }

  private Start now() {
    return new Start(clock.millis(), System.nanoTime());
  }
}
