package dev.warrenperf.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that does with a connection what no HTTP library would; counts what the client took. */
public final class RawServer implements AutoCloseable {

  /** What is done with a connection. */
  public interface Behaviour {
    void run(Socket connection, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket listener;
  private final AtomicLong written = new AtomicLong();
  private final AtomicInteger connections = new AtomicInteger();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  /** Reads the head of a request before it does anything. */
  public RawServer(Behaviour behaviour) throws IOException {
    this(behaviour, connection -> readHead(connection.getInputStream()));
  }

  /** Does what it does without waiting for a request. */
  public static RawServer eager(Behaviour behaviour) throws IOException {
    return new RawServer(behaviour, connection -> {});
  }

  private interface Beginning {
    void run(Socket connection) throws IOException;
  }

  private RawServer(Behaviour behaviour, Beginning beginning) throws IOException {
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(
        () -> {
          try {
            while (true) {
              Socket connection = listener.accept();
              connections.incrementAndGet();
              daemon(() -> serve(connection, beginning, behaviour));
            }
          } catch (IOException e) {
            // closed: the test is over
          }
        });
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Socket connection, Beginning beginning, Behaviour behaviour) {
    try (connection) {
      connection.setSendBufferSize(64 * 1024);
      beginning.run(connection);
      behaviour.run(connection, new CountedOutput(connection.getOutputStream()));
    } catch (IOException | InterruptedException e) {
      // the client ended the connection: what most of these tests wait for
    }
    ended.complete(null);
  }

  private static void readHead(InputStream in) throws IOException {
    int newlines = 0;
    while (newlines < 2) {
      int c = in.read();
      if (c < 0) {
        return;
      }
      newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
    }
  }

  private final class CountedOutput extends FilterOutputStream {
    CountedOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      written.addAndGet(length);
    }
  }

  /** Sends text as it is. */
  public static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Waits until the client has ended the connection. */
  public static void awaitEnd(Socket connection) throws IOException {
    while (connection.getInputStream().read() >= 0) {
      // nothing is expected
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/metrics");
  }

  /** Done when the first connection has ended. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /** The bytes that connections could be given. */
  public long written() {
    return written.get();
  }

  public int connections() {
    return connections.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
