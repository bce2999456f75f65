package dev.warrenperf.model;

import java.net.URI;
import java.net.URISyntaxException;

/** The one way from a text to an address: whatever the text holds, one kind of exception comes. */
public final class Url {

  private Url() {}

  /**
   * The address that a text is.
   *
   * @throws URISyntaxException when it is none, also where java.net.URI fails in another way: at a
   *     number in an IPv6 address that is larger than an int
   */
  public static URI parse(String text) throws URISyntaxException {
    try {
      return new URI(text);
    } catch (NumberFormatException tooLarge) {
      throw new URISyntaxException(text, "Malformed IPv6 address");
    }
  }
}
