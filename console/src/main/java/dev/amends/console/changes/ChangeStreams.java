package dev.amends.console.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The browsers that follow changes. */
@ApplicationScoped
class ChangeStreams {
  /** If more changes than these arrive at once, a browser does better to reload what it shows. */
  private static final int LISTED_MAX = 200;

  private final Set<ChangeStream> open = ConcurrentHashMap.newKeySet();

  ChangeStreams(MeterRegistry meters) {
    Gauge.builder("amends.console.change.streams", open, Set::size)
        .description("Browsers that follow changes")
        .register(meters);
  }

  void add(ChangeStream stream) {
    open.add(stream);
  }

  void remove(ChangeStream stream) {
    open.remove(stream);
  }

  int size() {
    return open.size();
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Sends each browser the changes of its user's lenders. */
  void publish(Collection<Change> changes) {
    Map<Set<String>, Buffer> byLenders = new HashMap<>();
    @Nullable Buffer ofAllLenders = null;
    for (ChangeStream stream : open) {
      Set<String> lenders = stream.user().lenders();
      Buffer text;
      if (lenders == null) {
        ofAllLenders = ofAllLenders == null ? text(stream, changes) : ofAllLenders;
        text = ofAllLenders;
      } else {
        text = byLenders.computeIfAbsent(lenders, absent -> text(stream, changes));
      }
      if (text.length() > 0) {
        stream.send(text);
      }
    }
  }

  /** Lets every browser reload, because some changes could not be read. */
  void reportGap() {
    open.forEach(stream -> stream.send(ServerSentEvents.many()));
  }

  private static Buffer text(ChangeStream stream, Collection<Change> changes) {
    List<Change> permitted = new ArrayList<>();
    for (Change change : changes) {
      if (stream.mayReceive(change)) {
        permitted.add(change);
      }
    }
    return permitted.size() > LISTED_MAX ? ServerSentEvents.many() : ServerSentEvents.of(permitted);
  }
}
