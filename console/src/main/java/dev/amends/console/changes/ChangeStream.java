package dev.amends.console.changes;

import dev.amends.console.session.SignedInUser;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** The changes that one browser receives. */
final class ChangeStream {
  private static final Logger LOG = Logger.getLogger(ChangeStream.class);

  /** What may wait for a slow browser before it is disconnected. */
  private static final int WAITING_BYTES_MAX = 128 * 1024;

  private static final int WAITING_WRITES_MAX = 64;

  private final SignedInUser user;
  private final HttpServerResponse response;
  private final Context context;
  private final Runnable disconnect;
  private final AtomicInteger waiting = new AtomicInteger();

  ChangeStream(
      SignedInUser user, HttpServerResponse response, Context context, Runnable disconnect) {
    this.user = user;
    this.response = response;
    this.context = context;
    this.disconnect = disconnect;
    response.setWriteQueueMaxSize(WAITING_BYTES_MAX);
  }

  boolean mayReceive(Change change) {
    return user.worksFor(change.lenderId());
  }

  SignedInUser user() {
    return user;
  }

  /** Sends text, from any thread; disconnects the browser if it does not keep up. */
  void send(Buffer text) {
    if (waiting.incrementAndGet() > WAITING_WRITES_MAX) {
      context.runOnContext(ignored -> drop());
      return;
    }
    context.runOnContext(
        ignored -> {
          waiting.decrementAndGet();
          write(text);
        });
  }

  private void write(Buffer text) {
    if (response.closed() || response.ended()) {
      return;
    }
    if (response.writeQueueFull()) {
      drop();
    } else {
      response.write(text);
    }
  }

  private void drop() {
    if (!response.closed()) {
      LOG.debug("A browser does not keep up with changes and is disconnected");
      disconnect.run();
    }
  }

  /** Ends the stream in an orderly way, so that the browser connects again. */
  void end() {
    context.runOnContext(
        ignored -> {
          if (!response.closed() && !response.ended()) {
            response.end();
          }
        });
  }
}
