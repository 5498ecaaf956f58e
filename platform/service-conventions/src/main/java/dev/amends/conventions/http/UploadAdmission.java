package dev.amends.conventions.http;

import dev.amends.conventions.Problems;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Admits uploads, whose bodies the resource streams to storage on a virtual thread: a limited
 * number at a time, each within a time limit. The connection of a rejected upload is closed.
 */
@Singleton
class UploadAdmission {
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  private final HttpLimits.Uploads limits;
  private final Optional<Pattern> path;
  private final Rejection rejection;
  private final AtomicInteger inProgress = new AtomicInteger();

  UploadAdmission(HttpLimits limits, Rejection rejection) {
    this.limits = limits.upload();
    this.path = this.limits.path().map(Pattern::compile);
    this.rejection = rejection;
  }

  boolean isUpload(HttpServerRequest request) {
    return path.isPresent()
        && request.method().equals(HttpMethod.POST)
        && path.get().matcher(request.path()).matches();
  }

  void admit(RoutingContext context) {
    if (inProgress.incrementAndGet() > limits.concurrentMax()) {
      inProgress.decrementAndGet();
      rejection.send(
          context,
          Problems.forStatus(
              UNAVAILABLE, "The service is receiving too many files. Try again later."));
      return;
    }
    context.request().pause();
    context.addHeadersEndHandler(
        ignored -> {
          if (isRejected(context)) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
          }
        });
    releaseAtEnd(context);
    context.next();
  }

  private void releaseAtEnd(RoutingContext context) {
    HttpServerRequest request = context.request();
    Context eventLoop = context.vertx().getOrCreateContext();
    long timer =
        context
            .vertx()
            .setTimer(limits.timeout().toMillis(), ignored -> request.connection().close());
    context.addEndHandler(
        ignored -> {
          inProgress.decrementAndGet();
          context.vertx().cancelTimer(timer);
          if (isRejected(context)) {
            eventLoop.runOnContext(now -> rejection.closeSoon(request));
          }
        });
  }

  private static boolean isRejected(RoutingContext context) {
    return context.response().getStatusCode() >= BAD_REQUEST;
  }
}
