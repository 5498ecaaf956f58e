package dev.amends.console.gateway;

import dev.amends.console.problem.ConsoleProblem;
import dev.amends.console.session.SignedInUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** One call that passes through the gateway; its bodies are streamed as fast as both sides read. */
final class StreamedCall {
  private static final Logger LOG = Logger.getLogger(StreamedCall.class);

  private final Vertx vertx;
  private final RoutingContext context;
  private final ServicePath path;
  private final Duration responseTimeout;
  private final AtomicBoolean answered = new AtomicBoolean();

  StreamedCall(Vertx vertx, RoutingContext context, ServicePath path, Duration responseTimeout) {
    this.vertx = vertx;
    this.context = context;
    this.path = path;
    this.responseTimeout = responseTimeout;
  }

  /** Sends the paused request of the browser and answers it. */
  void start(ServiceClient client, SignedInUser user) {
    client
        .request(path.service(), context.request().method(), path.path())
        .onSuccess(outgoing -> send(outgoing, user))
        .onFailure(this::fail);
  }

  private void send(HttpClientRequest outgoing, SignedInUser user) {
    HttpServerRequest incoming = context.request();
    PassedHeaders.ofRequest(incoming.headers(), outgoing.headers(), user);
    context.response().closeHandler(gone -> outgoing.reset());
    outgoing.response().onSuccess(this::answer).onFailure(this::fail);
    body(incoming, outgoing)
        .onSuccess(sent -> awaitResponse(outgoing))
        .onFailure(
            failure -> {
              outgoing.reset();
              fail(failure);
            });
  }

  private static Future<Void> body(HttpServerRequest incoming, HttpClientRequest outgoing) {
    boolean hasLength = incoming.headers().contains("Content-Length");
    if (!hasLength && !incoming.headers().contains("Transfer-Encoding")) {
      incoming.resume();
      return outgoing.end();
    }
    outgoing.setChunked(!hasLength);
    return incoming.pipeTo(outgoing);
  }

  private void awaitResponse(HttpClientRequest outgoing) {
    long timer =
        vertx.setTimer(
            responseTimeout.toMillis(),
            expired -> {
              if (!answered.get()) {
                fail(new TimeoutException());
                outgoing.reset();
              }
            });
    outgoing.response().onComplete(response -> vertx.cancelTimer(timer));
  }

  private void answer(HttpClientResponse from) {
    HttpServerResponse to = context.response();
    if (to.closed() || !answered.compareAndSet(false, true)) {
      from.request().reset();
      return;
    }
    to.setStatusCode(from.statusCode());
    PassedHeaders.ofResponse(from.headers(), to.headers());
    if (hasBody(from)) {
      to.setChunked(!from.headers().contains("Content-Length"));
    }
    from.pipeTo(to).onFailure(broken -> abort(from, broken));
  }

  private boolean hasBody(HttpClientResponse from) {
    return !HttpMethod.HEAD.equals(context.request().method())
        && from.statusCode() != 204
        && from.statusCode() != 304;
  }

  /** The head is sent, so only an abrupt end can show the browser that the body is incomplete. */
  private void abort(HttpClientResponse from, Throwable broken) {
    LOG.debug("The response of a service broke off", broken);
    from.request().reset();
    context.request().connection().close();
  }

  private void fail(Throwable failure) {
    if (answered.compareAndSet(false, true)) {
      ConsoleProblem problem = ServiceProblem.of(path.service(), failure);
      LOG.warnf(
          "service=%s status=%d failure=%s",
          path.service().serviceName(), problem.status(), failure.getClass().getSimpleName());
      context.request().resume();
      problem.send(context);
    }
  }
}
