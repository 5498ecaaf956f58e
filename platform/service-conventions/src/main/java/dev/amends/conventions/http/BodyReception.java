package dev.amends.conventions.http;

import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Receives bodies on the event loop, so that a slow client holds no worker thread, and passes the
 * request on once its body is complete.
 */
@Singleton
class BodyReception {
  private static final int TIMEOUT = 408;
  private static final int UNAVAILABLE = 503;

  private final HttpLimits limits;
  private final Rejection rejection;
  private final AtomicLong bytesHeld = new AtomicLong();

  BodyReception(HttpLimits limits, Rejection rejection) {
    this.limits = limits;
    this.rejection = rejection;
  }

  void receive(RoutingContext request, long announcedBytes) {
    if (announcedBytes > limits.bodyMax().asLongValue()) {
      rejection.send(request, tooLarge());
    } else {
      new Body(request).receive();
    }
  }

  private Problem tooLarge() {
    return Problems.tooLarge("body", limits.bodyMax().asLongValue());
  }

  /** One body; only the event loop of its connection touches it. */
  private final class Body {
    private final RoutingContext context;
    private final Buffer content = Buffer.buffer();
    private boolean done;
    private long timer;

    Body(RoutingContext context) {
      this.context = context;
    }

    void receive() {
      HttpServerRequest request = context.request();
      timer = context.vertx().setTimer(limits.bodyTimeout().toMillis(), ignored -> reject(late()));
      context.addEndHandler(ignored -> release());
      request.exceptionHandler(ignored -> finish());
      request.handler(this::add);
      request.endHandler(ignored -> passOn());
      if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
        request.response().writeContinue();
      }
      request.resume();
    }

    private void add(Buffer piece) {
      if (done) {
        return;
      }
      if (content.length() + piece.length() > limits.bodyMax().asLongValue()) {
        reject(tooLarge());
      } else if (bytesHeld.addAndGet(piece.length()) > limits.bodiesMax().asLongValue()) {
        bytesHeld.addAndGet(-piece.length());
        reject(busy());
      } else {
        content.appendBuffer(piece);
      }
    }

    private void passOn() {
      if (finish()) {
        ((RoutingContextInternal) context).setBody(content);
        context.next();
      }
    }

    private void reject(Problem problem) {
      if (finish()) {
        rejection.send(context, problem);
      }
    }

    /** Returns whether the body was still being received. */
    private boolean finish() {
      context.vertx().cancelTimer(timer);
      boolean first = !done;
      done = true;
      return first;
    }

    private void release() {
      finish();
      bytesHeld.addAndGet(-content.length());
    }

    private Problem late() {
      return Problems.forStatus(
          TIMEOUT, "body must arrive within " + limits.bodyTimeout().toSeconds() + " seconds");
    }

    private Problem busy() {
      return Problems.forStatus(
          UNAVAILABLE, "The service is receiving too many requests. Try again later.");
    }
  }
}
