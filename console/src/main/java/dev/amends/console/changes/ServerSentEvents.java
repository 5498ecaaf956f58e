package dev.amends.console.changes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import java.util.List;

/** Writes the events of the stream {@code /changes}. */
final class ServerSentEvents {

  private ServerSentEvents() {}

  /** The first event: from here on, no change is missed. */
  static Buffer ready() {
    return event("ready", "{}");
  }

  /** More changes than can be listed: the pages reload what they show. */
  static Buffer many() {
    return event("many", "{}");
  }

  /** A comment, which shows that the stream is alive. */
  static Buffer heartbeat() {
    return Buffer.buffer(":\n\n");
  }

  static Buffer of(List<Change> changes) {
    Buffer text = Buffer.buffer();
    changes.forEach(change -> text.appendBuffer(event("change", Json.encode(change))));
    return text;
  }

  private static Buffer event(String name, String data) {
    return Buffer.buffer("event: " + name + "\ndata: " + data + "\n\n");
  }
}
