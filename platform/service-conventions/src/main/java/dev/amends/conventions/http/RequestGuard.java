package dev.amends.conventions.http;

import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import io.vertx.core.Handler;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;

/** Checks each request before authentication and before anything reads its body. */
@Singleton
class RequestGuard {
  /** Before authentication (-200) and Quarkus's own limit of bodies (-2). */
  private static final int ORDER = -1000;

  private static final int BAD_REQUEST = 400;

  /** Without a handler, Vert.x logs an error when a client resets the connection. */
  private static final Handler<Throwable> IGNORE = failure -> {};

  private final RequestRules rules;
  private final BodyReception bodies;
  private final UploadAdmission uploads;
  private final Rejection rejection;

  RequestGuard(
      HttpLimits limits, BodyReception bodies, UploadAdmission uploads, Rejection rejection) {
    this.rules = new RequestRules(limits);
    this.bodies = bodies;
    this.uploads = uploads;
    this.rejection = rejection;
  }

  void install(@Observes Router router) {
    router.route().order(ORDER).handler(this::check).failureHandler(this::explain);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    Optional<Problem> problem = rules.check(context);
    if (problem.isPresent()) {
      rejection.send(context, problem.get());
      return;
    }
    long announcedBytes = announcedBytes(request);
    if (announcedBytes == 0) {
      context.next();
      return;
    }
    request.connection().exceptionHandler(failure -> malformedBody(context, failure));
    context.addEndHandler(ended -> request.connection().exceptionHandler(IGNORE));
    if (uploads.isUpload(request)) {
      uploads.admit(context);
    } else {
      bodies.receive(context, announcedBytes);
    }
  }

  /** Returns -1 if the length is not known in advance, 0 if there is no body. */
  private static long announcedBytes(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return -1;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length.strip());
  }

  /** The decoder reports a malformed chunk as a failure of the connection, which then closes. */
  private void malformedBody(RoutingContext context, Throwable failure) {
    if (!(failure instanceof IOException)) {
      rejection.send(
          context, Problems.invalid("body", "must be encoded as its Transfer-Encoding says"));
    }
  }

  /** Vert.x rejects a request without a valid host before any handler. */
  private void explain(RoutingContext context) {
    if (context.statusCode() == BAD_REQUEST && context.failure() instanceof VertxException) {
      rejection.send(
          context, Problems.invalid("request", "must be valid: " + context.failure().getMessage()));
    } else {
      context.next();
    }
  }
}
