package dev.warrenperf.http;

import com.google.re2j.Pattern;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Takes the bytes of a body as they come and never more than a cap: one byte above it ends the
 * connection, as does an announced length above it before any byte is read. The bytes are copied
 * together at once, since a server that sends them one by one would otherwise have us keep a buffer
 * for each.
 */
public final class CappedBody implements BodySubscriber<CappedBody.Received> {

  /** What came of a body: the first {@code length} bytes of an array. */
  public record Received(byte[] bytes, int length, End end) {
    /** The bytes alone. */
    public byte[] exact() {
      return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    }

    public InputStream stream() {
      return new ByteArrayInputStream(bytes, 0, length);
    }

    /** What there is, as UTF-8; broken bytes become U+FFFD. */
    public String text() {
      return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
  }

  /** How a body ended. */
  enum End {
    WHOLE,
    TOO_LARGE,
    BROKEN_OFF
  }

  private static final int FIRST = 32 * 1024;

  /** A server may announce what it never sends, so no more than this is set aside on its word. */
  private static final long MOST_ON_TRUST = 1024 * 1024;

  private static final String LENGTH = "Content-Length";

  private final CompletableFuture<Received> received = new CompletableFuture<>();
  private final int mostBytes;
  private final boolean refused;
  private byte[] bytes;
  private int length;
  private Flow.Subscription subscription;

  private CappedBody(int mostBytes, long announced) {
    this.mostBytes = mostBytes;
    this.refused = announced > mostBytes;
    long first = announced < 0 ? FIRST : Math.min(announced, MOST_ON_TRUST);
    this.bytes = new byte[(int) Math.min(first, mostBytes)];
  }

  /** A body that is wanted whole or not at all. */
  public static CappedBody whole(HttpHeaders headers, int mostBytes) {
    return new CappedBody(mostBytes, announced(headers));
  }

  /** The first bytes of a body of any length. */
  public static CappedBody beginning(int mostBytes) {
    return new CappedBody(mostBytes, -1);
  }

  /** No byte of a body. */
  public static CappedBody none() {
    return new CappedBody(0, Long.MAX_VALUE);
  }

  /** The length that the server announces, or -1. */
  public static long announced(HttpHeaders headers) {
    String value = headers.firstValue(LENGTH).orElse("");
    return Pattern.matches("[0-9]{1,18}", value) ? Long.parseLong(value) : -1;
  }

  /**
   * A body that came whole.
   *
   * @throws HttpFault when it is larger than the cap, or broke off
   */
  public static Received whole(HttpResponse<Received> answer, int mostBytes) throws HttpFault {
    Received received = answer.body();
    long announced = announced(answer.headers());
    return switch (received.end()) {
      case WHOLE -> received;
      case TOO_LARGE ->
          throw tooLarge(
              mostBytes,
              announced > mostBytes ? announced + " bytes are announced" : "more was sent");
      case BROKEN_OFF ->
          throw new HttpFault(
              HttpFault.TRUNCATED,
              "The connection ended inside the body, after " + received.length() + " bytes.");
    };
  }

  /** Why a body is not taken. */
  public static HttpFault tooLarge(int mostBytes, String how) {
    return new HttpFault(
        HttpFault.TOO_LARGE,
        "The body is larger than " + mostBytes + " bytes, the most that is taken: " + how + ".");
  }

  @Override
  public CompletionStage<Received> getBody() {
    return received;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    if (refused) {
      subscription.cancel();
      end(End.TOO_LARGE);
    } else {
      subscription.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (received.isDone()) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      if (buffer.remaining() > mostBytes - length) {
        add(buffer.slice(buffer.position(), mostBytes - length));
        subscription.cancel();
        end(End.TOO_LARGE);
        return;
      }
      add(buffer);
    }
    subscription.request(1);
  }

  private void add(ByteBuffer buffer) {
    int count = buffer.remaining();
    if (bytes.length - length < count) {
      long doubled = Math.max(2L * bytes.length, (long) length + count);
      bytes = Arrays.copyOf(bytes, (int) Math.min(doubled, mostBytes));
    }
    buffer.get(bytes, length, count);
    length += count;
  }

  @Override
  public void onError(Throwable thrown) {
    end(End.BROKEN_OFF);
  }

  @Override
  public void onComplete() {
    end(End.WHOLE);
  }

  private void end(End how) {
    received.complete(new Received(bytes, length, how));
  }
}
