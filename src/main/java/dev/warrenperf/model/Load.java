package dev.warrenperf.model;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.warrenperf.unit.Decimals;
import dev.warrenperf.unit.Quantity;
import dev.warrenperf.unit.Unit;

/**
 * How a benchmark asks: {@code open 5/s} begins calls at a rate, whatever is answered; {@code
 * closed 50} has so many clients, each of which waits for its answer before it asks again.
 *
 * @param perSecond of an open load, above 0; NaN of a closed one
 * @param clients of a closed load, at least 1; 0 of an open one
 */
public record Load(double perSecond, int clients) {

  /** What names a load, for messages. */
  public static final String FORM = "open and a rate (open 5/s), or closed and clients (closed 50)";

  private static final Pattern WORDS = Pattern.compile("(open|closed) +(\\S+)");
  private static final Pattern CLIENTS = Pattern.compile("[1-9][0-9]{0,8}");

  /** A load of calls that begin at a rate per second; null unless it is above 0. */
  public static Load open(double perSecond) {
    return perSecond > 0 && perSecond < Double.POSITIVE_INFINITY ? new Load(perSecond, 0) : null;
  }

  /** A load of clients that wait for their answers; null unless there is one at least. */
  public static Load closed(int clients) {
    return clients > 0 ? new Load(Double.NaN, clients) : null;
  }

  public boolean isOpen() {
    return clients == 0;
  }

  /** As {@link #parse} reads it. */
  public String words() {
    return isOpen() ? "open " + Decimals.text(perSecond) + "/s" : "closed " + clients;
  }

  /** Reads {@code open 5/s} or {@code closed 50}; null when it is neither. */
  public static Load parse(String words) {
    Matcher matcher = WORDS.matcher(words.strip());
    if (!matcher.matches()) {
      return null;
    }
    String amount = matcher.group(2);
    if (matcher.group(1).equals("open")) {
      return open(rate(amount));
    }
    return CLIENTS.matches(amount) ? closed(Integer.parseInt(amount)) : null;
  }

  /** A rate such as {@code 5/s} per second; NaN for anything else. */
  public static double rate(String text) {
    try {
      Quantity rate = Quantity.parse(text);
      return rate.unit() == Unit.PER_SECOND ? rate.value() : Double.NaN;
    } catch (IllegalArgumentException noQuantity) {
      return Double.NaN;
    }
  }
}
