package dev.warrenperf.source;

import com.google.re2j.Pattern;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;

/**
 * Takes bodies under one cap, which holds on the wire and, for gzip, for what it inflates to: a
 * body costs at most twice the cap, however much a server sends or packs into it.
 */
final class BodyReceipt {

  private static final String LENGTH = "Content-Length";
  private static final int FIRST = 64 * 1024;

  /** Decoders that wait for the next body; one costs 64 KiB and zlib's own 40 KiB. */
  private final BlockingQueue<GzipDecoder> decoders = new ArrayBlockingQueue<>(4);

  private final int mostBytes;

  BodyReceipt(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A body as it is on the wire. */
  BodySubscriber<ScrapeReply> plain(int status, HttpHeaders headers) {
    return take(headers, received -> new ScrapeReply.Body(status, received.exact()));
  }

  /** A body in gzip. */
  BodySubscriber<ScrapeReply> gzip(int status, HttpHeaders headers) {
    return take(headers, received -> inflate(status, received));
  }

  /** The first bytes of a body of any length, or as many as came; no more is read. */
  BodySubscriber<ScrapeReply> beginning(int status) {
    return BodySubscribers.mapping(
        new CappedBody(mostBytes, -1), received -> new ScrapeReply.Body(status, received.exact()));
  }

  private BodySubscriber<ScrapeReply> take(
      HttpHeaders headers, Function<CappedBody.Received, ScrapeReply> whole) {
    long announced = announced(headers);
    if (announced > mostBytes) {
      return new RefusedBody<>(tooLarge(announced + " bytes are announced"));
    }
    return BodySubscribers.mapping(
        new CappedBody(mostBytes, announced),
        received ->
            switch (received.end()) {
              case WHOLE -> whole.apply(received);
              case TOO_LARGE -> tooLarge("more was sent");
              case BROKEN_OFF ->
                  ScrapeReply.failed(
                      ScrapeStatus.TRUNCATED,
                      "The connection ended inside the body, after "
                          + received.length()
                          + " bytes.");
            });
  }

  /** The length that the server announces, or -1. */
  private static long announced(HttpHeaders headers) {
    String value = headers.firstValue(LENGTH).orElse("");
    return Pattern.matches("[0-9]{1,18}", value) ? Long.parseLong(value) : -1;
  }

  private ScrapeReply inflate(int status, CappedBody.Received received) {
    GzipDecoder pooled = decoders.poll();
    GzipDecoder decoder = pooled == null ? new GzipDecoder() : pooled;
    try {
      decoder.begin(
          new ByteArrayInputStream(received.bytes(), 0, received.length()), new byte[0], 0);
      return inflate(status, decoder, expectedLength(received));
    } catch (IOException e) {
      return ScrapeReply.failed(
          ScrapeStatus.GZIP_BROKEN, "The gzip data of the body is truncated or corrupt.");
    } finally {
      if (!decoders.offer(decoder)) {
        decoder.close();
      }
    }
  }

  private ScrapeReply inflate(int status, GzipDecoder decoder, int expected) throws IOException {
    byte[] bytes = new byte[expected];
    int length = 0;
    byte[] last = new byte[1];
    while (length < bytes.length || bytes.length < mostBytes) {
      if (length == bytes.length) {
        int count = decoder.read(last, 0, 1);
        if (count < 0) {
          return new ScrapeReply.Body(status, bytes);
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(mostBytes, Math.max(FIRST, 2L * length)));
        bytes[length++] = last[0];
        continue;
      }
      int count = decoder.read(bytes, length, bytes.length - length);
      if (count < 0) {
        return new ScrapeReply.Body(status, Arrays.copyOf(bytes, length));
      }
      length += count;
    }
    return decoder.read(last, 0, 1) < 0
        ? new ScrapeReply.Body(status, bytes)
        : tooLarge("its gzip data inflates to more");
  }

  /**
   * The length in the last four bytes (RFC 1952), which is right for an honest body; no more than a
   * megabyte is set aside on its word.
   */
  private int expectedLength(CappedBody.Received received) {
    if (received.length() < 18) {
      return 0;
    }
    long length = 0;
    for (int i = 1; i <= 4; i++) {
      length = (length << 8) | (received.bytes()[received.length() - i] & 0xff);
    }
    return (int) Math.min(Math.min(length, 1024 * 1024), mostBytes);
  }

  private ScrapeReply tooLarge(String how) {
    return ScrapeReply.failed(
        ScrapeStatus.TOO_LARGE,
        "The body is larger than " + mostBytes + " bytes, the most that is taken: " + how + ".");
  }
}
