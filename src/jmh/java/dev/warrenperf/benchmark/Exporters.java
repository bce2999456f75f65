package dev.warrenperf.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Serves the metrics of many made-up nodes on loopback, a port each, from one thread; and tells
 * when they were asked for. For {@code src/jmh/record-nodes}.
 */
public final class Exporters {

  private static final int KINDS = 8;
  private static final int STEPS = 32;
  private static final byte[] REQUEST_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final class Client {
    private final int node;
    private final ByteBuffer request = ByteBuffer.allocate(4096);
    private ByteBuffer answer;

    Client(int node) {
      this.node = node;
    }
  }

  private final byte[][][] answers = new byte[KINDS][STEPS][];
  private final int[] asked;
  private final List<long[]> arrivals = new ArrayList<>();
  private final Selector selector = Selector.open();

  private Exporters(int nodes) throws IOException {
    asked = new int[nodes];
    for (int kind = 0; kind < KINDS; kind++) {
      WarrenNode node = new WarrenNode(kind);
      for (int step = 0; step < STEPS; step++) {
        answers[kind][step] = answer(node.snapshot());
        node.move();
      }
    }
  }

  /**
   * Arguments: {@code NODES FIRST_PORT INTERVAL_SECONDS}. Prints {@code ready}, serves until
   * standard input ends, then prints what it saw.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int nodes = Integer.parseInt(arguments[0]);
    Exporters exporters = new Exporters(nodes);
    exporters.listen(Integer.parseInt(arguments[1]));
    Thread serving = new Thread(exporters::serve, "serving");
    serving.start();
    System.out.println("ready");
    while (System.in.read() >= 0) {
      continue;
    }
    serving.interrupt();
    serving.join();
    exporters.tell(Double.parseDouble(arguments[2]));
  }

  private static byte[] answer(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    answer.writeBytes(
        ("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\n"
                + "Content-Encoding: gzip\r\nContent-Length: "
                + packed.size()
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    answer.writeBytes(packed.toByteArray());
    return answer.toByteArray();
  }

  private void listen(int firstPort) throws IOException {
    for (int node = 0; node < asked.length; node++) {
      ServerSocketChannel server = ServerSocketChannel.open();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), firstPort + node));
      server.configureBlocking(false);
      server.register(selector, SelectionKey.OP_ACCEPT, node);
    }
  }

  private void serve() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        selector.select();
        for (SelectionKey key : selector.selectedKeys()) {
          handle(key);
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException failure) {
      failure.printStackTrace();
    }
  }

  private void handle(SelectionKey key) throws IOException {
    if (key.isAcceptable()) {
      SocketChannel accepted = ((ServerSocketChannel) key.channel()).accept();
      accepted.configureBlocking(false);
      accepted.register(selector, SelectionKey.OP_READ, new Client((Integer) key.attachment()));
      return;
    }
    Client client = (Client) key.attachment();
    SocketChannel channel = (SocketChannel) key.channel();
    try {
      if (key.isReadable() && channel.read(client.request) < 0) {
        channel.close();
      } else if (client.answer == null && isWhole(client.request)) {
        begin(client);
        send(key, client, channel);
      } else if (client.answer != null) {
        send(key, client, channel);
      }
    } catch (IOException gone) {
      channel.close();
    }
  }

  private static boolean isWhole(ByteBuffer request) {
    int end = request.position() - REQUEST_END.length;
    return end > 0
        && Arrays.equals(
            request.array(), end, end + REQUEST_END.length, REQUEST_END, 0, REQUEST_END.length);
  }

  private void begin(Client client) {
    String request =
        new String(client.request.array(), 0, client.request.position(), StandardCharsets.US_ASCII);
    client.request.clear();
    if (request.startsWith("GET /metrics")) {
      arrivals.add(new long[] {client.node, System.nanoTime()});
      int step = Math.min(asked[client.node]++, STEPS - 1);
      client.answer = ByteBuffer.wrap(answers[client.node % KINDS][step]);
    } else {
      client.answer =
          ByteBuffer.wrap(
              "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void send(SelectionKey key, Client client, SocketChannel channel)
      throws IOException {
    channel.write(client.answer);
    boolean done = !client.answer.hasRemaining();
    client.answer = done ? null : client.answer;
    key.interestOps(done ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
  }

  /** Rounds are told apart by silences of half an interval. */
  private void tell(double interval) {
    List<List<long[]>> rounds = new ArrayList<>();
    long before = Long.MIN_VALUE / 2;
    for (long[] arrival : arrivals) {
      if (arrival[1] - before > interval * 0.5e9) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(rounds.size() - 1).add(arrival);
      before = arrival[1];
    }
    long missing = 0;
    List<Double> spreads = new ArrayList<>();
    List<Double> drifts = new ArrayList<>();
    for (int round = 0; round < rounds.size(); round++) {
      List<long[]> members = rounds.get(round);
      long nodes = members.stream().mapToLong(arrival -> arrival[0]).distinct().count();
      missing += asked.length - nodes;
      long start = members.get(0)[1];
      for (long[] arrival : members) {
        if (round > 0) {
          spreads.add((arrival[1] - start) / 1e6);
        }
      }
      double due = rounds.get(0).get(0)[1] + round * interval * 1e9;
      drifts.add(Math.abs(start - due) / 1e6);
    }
    spreads.sort(null);
    drifts.sort(null);
    System.out.printf(
        Locale.ROOT,
        "nodes %d, rounds %d, requests %d, requests missing %d%n"
            + "start of a scrape behind the first of its round, after the first round, ms:"
            + " median %.1f, p99 %.1f, longest %.1f%n"
            + "start of a round off the schedule, ms: median %.1f, longest %.1f%n",
        asked.length,
        rounds.size(),
        arrivals.size(),
        missing,
        at(spreads, 0.5),
        at(spreads, 0.99),
        at(spreads, 1),
        at(drifts, 0.5),
        at(drifts, 1));
  }

  private static double at(List<Double> sorted, double q) {
    return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(q * sorted.size()) - 1);
  }
}
