package dev.amends.console.changes;

import dev.amends.console.session.SignedInUser;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** The changes that one browser receives. */
final class ChangeStream {
  private static final Logger LOG = Logger.getLogger(ChangeStream.class);

  /** What may wait for a slow browser. */
  private static final int WAITING_BYTES_MAX = 128 * 1024;

  /** How long a browser may read nothing before it is disconnected. */
  private static final Duration STALLED_MAX = Duration.ofSeconds(10);

  private static final int WAITING_WRITES_MAX = 64;

  private final SignedInUser user;
  private final HttpServerResponse response;
  private final Context context;
  private final Runnable disconnect;
  private final AtomicInteger waiting = new AtomicInteger();

  /** Whether the browser has yet to read what was written; used by the context only. */
  private boolean stalled;

  private long stalledTimer;
  private long waitingBytes;

  ChangeStream(
      SignedInUser user, HttpServerResponse response, Context context, Runnable disconnect) {
    this.user = user;
    this.response = response;
    this.context = context;
    this.disconnect = disconnect;
  }

  boolean mayReceive(Change change) {
    return user.worksFor(change.lenderId());
  }

  SignedInUser user() {
    return user;
  }

  /** Sends text, from any thread. */
  void send(Buffer text) {
    if (waiting.incrementAndGet() > WAITING_WRITES_MAX) {
      waiting.decrementAndGet();
      return;
    }
    context.runOnContext(
        ignored -> {
          waiting.decrementAndGet();
          write(text);
        });
  }

  /** What does not fit is not kept: once the browser reads again, it reloads what it shows. */
  private void write(Buffer text) {
    if (response.closed() || response.ended() || stalled) {
      return;
    }
    if (waitingBytes > WAITING_BYTES_MAX) {
      stalled = true;
      stalledTimer = context.owner().setTimer(STALLED_MAX.toMillis(), ignored -> drop());
      return;
    }
    waitingBytes += text.length();
    response.write(text).onComplete(written -> written(text.length()));
  }

  /** The operating system has taken over some bytes. */
  private void written(int bytes) {
    waitingBytes -= bytes;
    if (stalled && waitingBytes == 0) {
      context.owner().cancelTimer(stalledTimer);
      stalled = false;
      write(ServerSentEvents.many());
    }
  }

  private void drop() {
    if (!response.closed()) {
      LOG.debug("A browser does not read changes and is disconnected");
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
