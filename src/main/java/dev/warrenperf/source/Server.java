package dev.warrenperf.source;

import dev.warrenperf.model.Notice;
import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One server while it is being asked, and what is to be said of it in the end. */
final class Server implements Closeable {

  private final Notices notices = new Notices();
  private final List<Notice> ofAccess;
  private final ServerWords words = new ServerWords();
  private final ApiClient client;

  Server(PrometheusRequest request, HttpAccess access, Duration patience) {
    ofAccess = access.notices(List.of(request.base()));
    client = new ApiClient(request, access, patience, words);
  }

  ApiClient client() {
    return client;
  }

  Notices notices() {
    return notices;
  }

  /** All notices, with what the server said beside its data; once, at the end. */
  List<Notice> told() {
    words.tell(notices);
    List<Notice> all = new ArrayList<>(ofAccess);
    all.addAll(notices.all());
    return all;
  }

  @Override
  public void close() {
    client.close();
  }
}
