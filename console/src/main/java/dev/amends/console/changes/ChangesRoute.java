package dev.amends.console.changes;

import dev.amends.console.ConsoleConfig;
import dev.amends.console.problem.ConsoleProblem;
import dev.amends.console.session.Sessions;
import dev.amends.console.session.SignedInUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@code GET /changes}: a stream of server-sent events for the user who is signed in. */
@ApplicationScoped
class ChangesRoute {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Sessions sessions;
  private final ChangeStreams streams;
  private final Vertx vertx;
  private final ConsoleConfig config;
  private final InstantSource clock;

  ChangesRoute(
      Sessions sessions,
      ChangeStreams streams,
      Vertx vertx,
      ConsoleConfig config,
      InstantSource clock) {
    this.sessions = sessions;
    this.streams = streams;
    this.vertx = vertx;
    this.config = config;
    this.clock = clock;
  }

  void register(@Observes Router router) {
    router.get("/changes").handler(context -> sessions.find(context, user -> open(context, user)));
  }

  private void open(RoutingContext context, Optional<SignedInUser> user) {
    if (user.isEmpty()) {
      ConsoleProblem.signedOut().send(context);
    } else if (streams.size() >= config.changeStreamsMax()) {
      ConsoleProblem.tooManyStreams(config.changeStreamsMax()).send(context);
    } else {
      open(context, user.get());
    }
  }

  private void open(RoutingContext context, SignedInUser user) {
    HttpServerResponse response = context.response();
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        // Neither the console nor a proxy may hold events back.
        .putHeader("Content-Encoding", "identity")
        .putHeader("X-Accel-Buffering", "no");
    ChangeStream stream =
        new ChangeStream(user, response, vertx.getOrCreateContext(), () -> disconnect(context));
    long heartbeat =
        vertx.setPeriodic(
            HEARTBEAT.toMillis(), ignored -> stream.send(ServerSentEvents.heartbeat()));
    long expiry = vertx.setTimer(millisUntilExpiry(user), ignored -> stream.end());
    response.closeHandler(closed -> close(stream, heartbeat, expiry));
    response.endHandler(ended -> close(stream, heartbeat, expiry));
    streams.add(stream);
    stream.send(ServerSentEvents.ready());
  }

  /** Closes the connection at once; an orderly close would wait until the browser reads. */
  @SuppressWarnings("FutureReturnValueIgnored") // The close handler of the response continues.
  private static void disconnect(RoutingContext context) {
    ((ConnectionBase) context.request().connection()).channelHandlerContext().close();
  }

  /**
   * The browser connects again when the token expires, so that its user still has a session and the
   * lenders and roles are current.
   */
  private long millisUntilExpiry(SignedInUser user) {
    Instant now = clock.instant();
    return Math.max(1, Duration.between(now, user.tokenExpiresAt()).toMillis());
  }

  private void close(ChangeStream stream, long heartbeat, long expiry) {
    vertx.cancelTimer(heartbeat);
    vertx.cancelTimer(expiry);
    streams.remove(stream);
  }
}
