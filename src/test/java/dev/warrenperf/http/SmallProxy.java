package dev.warrenperf.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A proxy on loopback, for CONNECT and for plain requests, that remembers their heads. Wherever it
 * is asked to go, it goes to one port of this machine.
 */
public final class SmallProxy implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int server;
  private final String refusal;
  private final List<String> heads = new CopyOnWriteArrayList<>();

  /**
   * @param server port of the one server
   * @param refusal status line of every answer, or null for a proxy that does its work
   */
  public SmallProxy(int server, String refusal) throws IOException {
    this.server = server;
    this.refusal = refusal;
    daemon(this::listen);
  }

  public String address() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  /** Request lines and headers, as they came. */
  public List<String> heads() {
    return heads;
  }

  private void listen() {
    try {
      while (true) {
        Socket client = listener.accept();
        daemon(() -> serve(client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "small-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Socket client) {
    try (client) {
      String head = head(client.getInputStream());
      heads.add(head);
      if (refusal != null) {
        send(client, "HTTP/1.1 " + refusal + "\r\nContent-Length: 0\r\n\r\n");
        return;
      }
      try (Socket onward = new Socket(InetAddress.getLoopbackAddress(), server)) {
        if (head.startsWith("CONNECT ")) {
          send(client, "HTTP/1.1 200 Connection established\r\n\r\n");
          daemon(() -> pump(client, onward));
        } else {
          String path = head.replaceFirst(" http://[^/ ]*", " ");
          send(onward, path.replaceAll("(?im)^Proxy-Authorization:.*\r\n", ""));
        }
        pump(onward, client);
      }
    } catch (IOException ended) {
      // by either side
    }
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      // by either side
    }
  }

  private static void send(Socket to, String text) throws IOException {
    OutputStream out = to.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("no whole head");
      }
      head.append((char) c);
    }
    return head.toString();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
