package dev.warrenperf.http;

import com.google.re2j.Pattern;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Looks host names up before the client does, which would block the few threads that all nodes
 * share: a name server that does not answer then delays the nodes of that name alone. What is found
 * stays in the JDK's cache for the client.
 */
final class NameLookup {

  private static final int MOST_AT_ONCE = 64;
  private static final Pattern LITERAL = Pattern.compile("\\[.*|[0-9.]+");

  private final Executor threads = HttpThreads.pool("warren-perf-names", MOST_AT_ONCE);
  private final ConcurrentHashMap<String, CompletableFuture<Void>> running =
      new ConcurrentHashMap<>();

  /**
   * Ends when the name is known; exceptionally with UnknownHostException when it has no address.
   */
  CompletableFuture<Void> lookUp(String host) {
    if (LITERAL.matcher(host).matches()) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> other = running.putIfAbsent(host, mine);
    if (other != null) {
      return other;
    }
    threads.execute(() -> resolve(host, mine));
    return mine;
  }

  private void resolve(String host, CompletableFuture<Void> result) {
    UnknownHostException failure = null;
    try {
      InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      failure = e;
    }
    running.remove(host, result);
    if (failure == null) {
      result.complete(null);
    } else {
      result.completeExceptionally(failure);
    }
  }
}
