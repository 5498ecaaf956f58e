package dev.amends.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A browser that follows changes and keeps what it received. */
final class ChangeListener implements AutoCloseable {
  private final Queue<String> received = new ConcurrentLinkedQueue<>();
  private final InputStream stream;

  ChangeListener(Browser browser) {
    stream =
        browser
            .send(
                HttpRequest.newBuilder(browser.console().resolve("/changes")),
                BodyHandlers.ofInputStream())
            .body();
    Thread.ofVirtual().start(this::read);
  }

  private void read() {
    byte[] buffer = new byte[64 * 1024];
    try {
      for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
        received.add(new String(buffer, 0, count, StandardCharsets.UTF_8));
      }
    } catch (IOException closed) {
      received.add("\n(closed)\n");
    }
  }

  String text() {
    return String.join("", received);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
