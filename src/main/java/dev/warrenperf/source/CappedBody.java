package dev.warrenperf.source;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Takes the bytes of a body as they come and never more than a cap: one byte above it ends the
 * connection. The bytes are copied together at once, since a server that sends them one by one
 * would otherwise have us keep a buffer for each.
 */
final class CappedBody implements BodySubscriber<CappedBody.Received> {

  /** What came of a body: the first {@code length} bytes of an array. */
  record Received(byte[] bytes, int length, End end) {
    /** The bytes alone. */
    byte[] exact() {
      return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
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

  private final CompletableFuture<Received> received = new CompletableFuture<>();
  private final int mostBytes;
  private byte[] bytes;
  private int length;
  private Flow.Subscription subscription;

  /** With the length that the server announced, or -1. */
  CappedBody(int mostBytes, long announced) {
    this.mostBytes = mostBytes;
    long first = announced < 0 ? FIRST : Math.min(announced, MOST_ON_TRUST);
    this.bytes = new byte[(int) Math.min(first, mostBytes)];
  }

  @Override
  public CompletionStage<Received> getBody() {
    return received;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription = newSubscription;
    subscription.request(1);
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
