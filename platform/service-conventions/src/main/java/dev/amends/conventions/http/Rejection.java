package dev.amends.conventions.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.conventions.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Rejects a request whose body has not been read. The connection is closed after the response; what
 * the client still sends is discarded for a second, so that it can read the response.
 */
@Singleton
class Rejection {
  private static final long LINGER_MILLIS = 1000;
  private static final int UNAVAILABLE = 503;

  private final ObjectMapper json;
  private final Vertx vertx;

  Rejection(ObjectMapper json, Vertx vertx) {
    this.json = json;
    this.vertx = vertx;
  }

  void send(RoutingContext request, Problem problem) {
    HttpServerResponse response = request.response();
    if (response.headWritten() || response.closed()) {
      return;
    }
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE.toString())
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    if (problem.status() == UNAVAILABLE) {
      response.putHeader("Retry-After", "5");
    }
    response.end(body(problem)).onComplete(ended -> closeSoon(request.request()));
    // After a malformed chunk, the connection is closed before Vert.x would flush the response.
    ((ConnectionBase) request.request().connection()).flush();
  }

  private Buffer body(Problem problem) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem.members()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a problem", e);
    }
  }

  /**
   * Closes the connection once the client has sent everything, or after a second. Only the event
   * loop of the connection may call it.
   */
  void closeSoon(HttpServerRequest request) {
    long timer = vertx.setTimer(LINGER_MILLIS, ignored -> request.connection().close());
    Runnable close =
        () -> {
          vertx.cancelTimer(timer);
          request.connection().close();
        };
    if (request.isEnded()) {
      close.run();
      return;
    }
    request.handler(ignored -> {});
    request.endHandler(ended -> close.run());
    request.resume();
  }
}
