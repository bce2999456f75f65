package dev.warrenperf.source;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes no byte of a body: ends the connection and gives what was known before. */
final class RefusedBody<T> implements BodySubscriber<T> {

  private final T result;
  private final CompletableFuture<T> body = new CompletableFuture<>();

  RefusedBody(T result) {
    this.result = result;
  }

  @Override
  public CompletionStage<T> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.cancel();
    body.complete(result);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    // was under way when the connection ended
  }

  @Override
  public void onError(Throwable thrown) {
    body.complete(result);
  }

  @Override
  public void onComplete() {
    body.complete(result);
  }
}
