package dev.warrenperf.http;

import dev.warrenperf.unit.Printable;
import javax.net.ssl.SSLException;

/** What a failed handshake means to the user. */
final class TlsFault {

  private TlsFault() {}

  /** One sentence; the words of the JDK's messages are what tells the cases apart. */
  static String sentence(SSLException thrown) {
    String message = String.valueOf(thrown.getMessage());
    if (message.contains("PKIX") || message.contains("certification path")) {
      return "The server's certificate is not signed by a trusted authority (see --ca-file),"
          + " or is not valid now.";
    }
    if (message.contains("subject alternative") || message.contains("No name matching")) {
      return "The server's certificate is for another host name.";
    }
    if (message.contains("unrecognized SSL message") || message.contains("plaintext")) {
      return "The server does not speak TLS on this port: is its URL http?";
    }
    if (message.contains("certificate") && message.contains("alert")) {
      return "The server did not accept the client certificate, or found none (see --client-cert).";
    }
    return "No TLS connection came about (" + Printable.of(message, 120) + ").";
  }
}
