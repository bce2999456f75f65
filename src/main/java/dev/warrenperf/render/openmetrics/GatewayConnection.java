package dev.warrenperf.render.openmetrics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;

/**
 * A connection as simpleclient uses one, and what it gave. simpleclient reads a refusal to its end
 * and puts all of it into its message; of this one it gets the beginning.
 */
final class GatewayConnection extends HttpURLConnection {

  private static final int MOST_BYTES = 4096;

  private final HttpURLConnection connection;
  private byte[] answer = {};

  GatewayConnection(HttpURLConnection connection) {
    super(connection.getURL());
    this.connection = connection;
  }

  /** Whether an answer came, of another status than 2xx. */
  boolean isRefused() {
    return responseCode > 0 && responseCode / 100 != 2;
  }

  /** The beginning of what a refusal said. */
  String answer() {
    return new String(answer, StandardCharsets.UTF_8);
  }

  @Override
  public int getResponseCode() throws IOException {
    responseCode = connection.getResponseCode();
    return responseCode;
  }

  @Override
  public InputStream getErrorStream() {
    InputStream body = connection.getErrorStream();
    if (body != null) {
      try {
        answer = body.readNBytes(MOST_BYTES);
      } catch (IOException brokenOff) {
        // the status tells enough
      }
    }
    return new ByteArrayInputStream(answer);
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return connection.getOutputStream();
  }

  @Override
  public void setRequestProperty(String name, String value) {
    connection.setRequestProperty(name, value);
  }

  @Override
  public void setDoOutput(boolean output) {
    connection.setDoOutput(output);
  }

  @Override
  public void setRequestMethod(String method) throws java.net.ProtocolException {
    connection.setRequestMethod(method);
  }

  @Override
  public void setConnectTimeout(int millis) {
    connection.setConnectTimeout(millis);
  }

  @Override
  public void setReadTimeout(int millis) {
    connection.setReadTimeout(millis);
  }

  @Override
  public void connect() throws IOException {
    connection.connect();
  }

  @Override
  public void disconnect() {
    connection.disconnect();
  }

  @Override
  public boolean usingProxy() {
    return connection.usingProxy();
  }
}
