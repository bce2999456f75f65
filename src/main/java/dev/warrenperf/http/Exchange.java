package dev.warrenperf.http;

import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Unit;
import java.io.Closeable;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One question to one server, under one deadline for all of it, whatever the server does: looking
 * up the name, connecting, redirects on the same server, and the body to its last byte. When the
 * time is over, the connection ends, too. Closing lifts the deadline: whoever has the whole answer
 * does so.
 *
 * @param <T> what is made of the body
 */
public final class Exchange<T> implements Closeable {

  /**
   * What is asked.
   *
   * @param request makes the request for an address
   * @param body takes the body of the answer
   * @param deadline above zero
   * @param followsRedirects whether a redirect on the same server is followed; else it is an answer
   */
  public record Question<T>(
      Function<URI, HttpRequest> request,
      BodyHandler<T> body,
      Duration deadline,
      boolean followsRedirects) {

    public Question {
      if (deadline.isNegative() || deadline.isZero()) {
        throw new IllegalArgumentException("deadline " + deadline);
      }
    }
  }

  private static final int MOST_REDIRECTS = 3;

  /** Proxy authentication required. */
  private static final int ASKED_BY_PROXY = 407;

  /** When the first request was sent; before that, when the exchange began. */
  private record Start(long millis, long nanos) {}

  private final HttpAccess access;
  private final Question<T> question;
  private final InstantSource clock;
  private final CompletableFuture<HttpResponse<T>> answer = new CompletableFuture<>();
  private final Future<?> alarm;
  private volatile Start start;
  private volatile Future<?> inFlight;
  private volatile int status;
  private volatile boolean expired;
  private int redirects;

  /** Begins; the first request is sent as soon as the host's name is known. */
  public Exchange(HttpAccess access, URI url, Question<T> question, InstantSource clock) {
    this.access = access;
    this.question = question;
    this.clock = clock;
    this.start = now();
    this.alarm =
        access.timer().schedule(this::expire, question.deadline.toNanos(), TimeUnit.NANOSECONDS);
    lookUp(url);
  }

  /** With a proxy it is the proxy that looks the server's name up. */
  private void lookUp(URI url) {
    try {
      ProxyAddress proxy = access.proxy(url);
      CompletableFuture<?> unused =
          access
              .names()
              .lookUp(proxy == null ? url.getHost() : proxy.host())
              .whenComplete((known, thrown) -> lookedUp(url, thrown));
    } catch (IllegalArgumentException unusable) {
      fail(new HttpFault(HttpFault.ERROR, unusable.getMessage()));
    }
  }

  /** Ends exceptionally with nothing but an {@link HttpFault}. */
  public CompletableFuture<HttpResponse<T>> answer() {
    return answer;
  }

  /**
   * Waits for the answer.
   *
   * @throws HttpFault why there is none
   */
  public HttpResponse<T> await() throws HttpFault, InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      throw (HttpFault) failed.getCause();
    } catch (InterruptedException stopped) {
      expire();
      throw stopped;
    }
  }

  /** The HTTP status, also of an answer that did not come to its end; 0 without one. */
  public int status() {
    return status;
  }

  /** Whether the time was over before the end. */
  public boolean isExpired() {
    return expired;
  }

  public long startMillis() {
    return start.millis;
  }

  public long elapsedNanos() {
    return System.nanoTime() - start.nanos;
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }

  private void lookedUp(URI url, Throwable thrown) {
    if (thrown == null) {
      start = now();
      send(url);
    } else {
      fail(url, thrown);
    }
  }

  private void expire() {
    expired = true;
    fail(
        new HttpFault(
            HttpFault.TIMEOUT,
            "The server did not answer in full within "
                + Format.of(question.deadline.toNanos() / 1e9, Unit.SECONDS)
                + "."));
    Future<?> running = inFlight;
    if (running != null) {
      running.cancel(true);
    }
  }

  private void send(URI url) {
    if (answer.isDone()) {
      return;
    }
    status = 0;
    try {
      CompletableFuture<HttpResponse<T>> sent =
          access.client().sendAsync(question.request.apply(url), this::answered);
      inFlight = openUntilCancelled(sent);
      if (answer.isDone()) {
        inFlight.cancel(true);
      }
      CompletableFuture<?> unused =
          sent.whenComplete((response, thrown) -> ended(url, response, thrown));
    } catch (RuntimeException e) {
      fail(url, e);
    }
  }

  private BodySubscriber<T> answered(ResponseInfo info) {
    status = info.statusCode();
    return question.body.apply(info);
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

  private void ended(URI url, HttpResponse<T> response, Throwable thrown) {
    if (thrown != null) {
      inFlight.cancel(true);
      if (status == 0) {
        fail(url, thrown);
      } else {
        fail(HttpFault.brokenOff());
      }
    } else if (response.statusCode() == ASKED_BY_PROXY && access.proxy(url) != null) {
      fail(HttpFault.ofProxy(access.proxy(url), ASKED_BY_PROXY));
    } else if (question.followsRedirects && Redirect.is(response.statusCode())) {
      follow(url, response.headers().firstValue("Location").orElse(null));
    } else {
      answer.complete(response);
    }
  }

  private void follow(URI from, String location) {
    URI to = Redirect.target(from, location);
    if (to == null) {
      fail(Redirect.refused(location));
    } else if (redirects == MOST_REDIRECTS) {
      fail(
          new HttpFault(
              HttpFault.REDIRECT, "The server redirects more than " + MOST_REDIRECTS + " times."));
    } else {
      redirects++;
      send(to);
    }
  }

  private void fail(URI url, Throwable thrown) {
    ProxyAddress proxy = access.proxy(url);
    fail(
        proxy == null
            ? HttpFault.of(thrown, HttpAddress.isHttps(url))
            : HttpFault.of(thrown, HttpAddress.isHttps(url), proxy));
  }

  private void fail(HttpFault fault) {
    answer.completeExceptionally(fault);
  }

  private Start now() {
    return new Start(clock.millis(), System.nanoTime());
  }
}
