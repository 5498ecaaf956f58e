package dev.amends.console.gateway;

import dev.amends.console.ConsoleConfig;
import dev.amends.console.session.SignedInUser;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Fetches figures once for all browsers whose users have the same lenders and roles, however many
 * boards show them.
 */
@ApplicationScoped
class SharedFigures {
  private final Map<Key, Future<Figures>> kept = new ConcurrentHashMap<>();
  private final ServiceClient client;
  private final Vertx vertx;
  private final ConsoleConfig config;

  SharedFigures(ServiceClient client, Vertx vertx, ConsoleConfig config) {
    this.client = client;
    this.vertx = vertx;
    this.config = config;
  }

  private record Key(ServicePath path, String scope, String language) {}

  private record Figures(int status, MultiMap headers, Buffer body) {}

  /** Answers a request with figures that are at most a moment old. */
  void answer(RoutingContext context, ServicePath path, SignedInUser user) {
    String language =
        Objects.requireNonNullElse(context.request().getHeader("Accept-Language"), "");
    Key key = new Key(path, user.scope(), language);
    kept.computeIfAbsent(key, absent -> fetchAndKeep(absent, user))
        .onSuccess(
            figures -> {
              context.response().setStatusCode(figures.status());
              PassedHeaders.ofResponse(figures.headers(), context.response().headers());
              context.response().end(figures.body());
            })
        .onFailure(failure -> ServiceProblem.of(path.service(), failure).send(context));
  }

  private Future<Figures> fetchAndKeep(Key key, SignedInUser user) {
    Future<Figures> figures =
        fetch(key, user).timeout(config.responseTimeout().toMillis(), TimeUnit.MILLISECONDS);
    vertx.setTimer(
        config.figuresKept().toMillis(),
        expired -> figures.onComplete(done -> kept.remove(key, figures)));
    figures.onComplete(
        done -> {
          if (done.failed() || done.result().status() != 200) {
            vertx.runOnContext(ignored -> kept.remove(key, figures));
          }
        });
    return figures;
  }

  private Future<Figures> fetch(Key key, SignedInUser user) {
    return client
        .request(key.path().service(), HttpMethod.GET, key.path().path())
        .compose(
            request -> {
              request
                  .putHeader("Authorization", "Bearer " + user.accessToken())
                  .putHeader("Accept", "application/json");
              if (!key.language().isEmpty()) {
                request.putHeader("Accept-Language", key.language());
              }
              return request.send();
            })
        .compose(
            response ->
                response
                    .body()
                    .map(body -> new Figures(response.statusCode(), response.headers(), body)));
  }
}
