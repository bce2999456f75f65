package dev.warrenperf.prometheus;

import dev.warrenperf.http.UnreachableException;
import dev.warrenperf.model.LabelMatcher;
import dev.warrenperf.model.MalformedInputException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Reads raw samples piece by piece in the order of time, so that no answer grows large. A piece is
 * an instant query with a range selector, {@code selector[N] @ T}: samples of (T-N, T] since
 * Prometheus 3.0, of [T-N, T] before; what lies at or before T-N is left out, so pieces neither
 * lose nor double samples.
 *
 * <p>A piece that the server refuses as too much, or that is too much for us, is asked for again in
 * halves.
 */
public final class RangeReader {

  /** Takes one piece after the other. */
  interface Pieces extends ApiAnswer.Listener {

    /** Forgets what of the piece was taken: it is asked for from its start. */
    void begin();

    /** All samples of the piece were handed on. */
    void end() throws IOException, MalformedInputException;
  }

  private static final long FIRST_PIECE_MILLIS = 60_000;
  private static final long LEAST_PIECE_MILLIS = 1_000;
  private static final long MOST_PIECE_MILLIS = 6 * 3_600_000L;

  /** Some ten megabytes of JSON. */
  private static final long GOOD_SAMPLES = 300_000;

  /** Of one answer. */
  public static final long MOST_SAMPLES = 4_000_000;

  private final ApiClient client;
  private final long from;
  private final long to;
  private long longest = MOST_PIECE_MILLIS;

  /**
   * @param from first instant, milliseconds since 1970
   * @param to last instant
   */
  RangeReader(ApiClient client, long from, long to) {
    this.client = client;
    this.from = from;
    this.to = to;
  }

  /**
   * Reads the whole range.
   *
   * @param selectors a series that fits several is handed on several times in each piece
   * @throws UnreachableException when the server does not answer or refuses the smallest piece
   */
  void read(List<List<LabelMatcher>> selectors, Pieces pieces)
      throws IOException, MalformedInputException, InterruptedException {
    long before = from - 1;
    long length = FIRST_PIECE_MILLIS;
    while (before < to) {
      long end = Math.min(to, before + Math.min(length, longest));
      Piece piece = new Piece(pieces, before, end);
      try {
        pieces.begin();
        for (List<LabelMatcher> selector : selectors) {
          client.query(Promql.selector(selector) + Promql.range(end - before), end, piece);
        }
      } catch (ApiClient.TooMuchException tooMuch) {
        length = halved(end - before, tooMuch);
        continue;
      }
      pieces.end();
      length = next(end - before, piece.count);
      before = end;
    }
  }

  private long halved(long length, ApiClient.TooMuchException tooMuch) throws UnreachableException {
    if (length <= LEAST_PIECE_MILLIS) {
      throw new UnreachableException(tooMuch.getMessage(), tooMuch);
    }
    if (longest == MOST_PIECE_MILLIS) {
      client
          .notices()
          .info(
              "server-limit",
              tooMuch.getMessage()
                  + ". It was asked again in smaller pieces, so nothing is missing");
    }
    longest = Math.max(LEAST_PIECE_MILLIS, length / 2);
    return longest;
  }

  private static long next(long length, long samples) {
    if (samples > GOOD_SAMPLES) {
      return Math.max(LEAST_PIECE_MILLIS, length / 2);
    }
    return samples < GOOD_SAMPLES / 4 ? Math.min(MOST_PIECE_MILLIS, length * 2) : length;
  }

  /** Hands on what lies inside, and counts it. */
  public static final class Piece implements ApiAnswer.Listener {

    private final Pieces pieces;
    private final long before;
    private final long end;
    private long count;

    public Piece(Pieces pieces, long before, long end) {
      this.pieces = pieces;
      this.before = before;
      this.end = end;
    }

    @Override
    public boolean series(Map<String, String> labels) throws IOException {
      return pieces.series(labels);
    }

    @Override
    public void sample(long millis, String value) throws IOException {
      if (++count > MOST_SAMPLES) {
        throw new ApiClient.TooMuchException(
            "The server gave more than " + MOST_SAMPLES + " samples at once");
      }
      if (millis > before && millis <= end) {
        pieces.sample(millis, value);
      }
    }
  }
}
