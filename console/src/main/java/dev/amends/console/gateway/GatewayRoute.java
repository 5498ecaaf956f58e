package dev.amends.console.gateway;

import dev.amends.console.ConsoleConfig;
import dev.amends.console.problem.ConsoleProblem;
import dev.amends.console.session.Sessions;
import dev.amends.console.session.SignedInUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/** {@code /api/<service>/**}: the REST API of each service, for the user who is signed in. */
@ApplicationScoped
class GatewayRoute {
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  private final Sessions sessions;
  private final ServiceClient client;
  private final SharedFigures figures;
  private final Vertx vertx;
  private final ConsoleConfig config;

  GatewayRoute(
      Sessions sessions,
      ServiceClient client,
      SharedFigures figures,
      Vertx vertx,
      ConsoleConfig config) {
    this.sessions = sessions;
    this.client = client;
    this.figures = figures;
    this.vertx = vertx;
    this.config = config;
  }

  void register(@Observes Router router) {
    router.route(ServicePath.PREFIX + "*").handler(this::pass);
  }

  private void pass(RoutingContext context) {
    // The body must not arrive before somebody reads it.
    context.request().pause();
    sessions.find(context, user -> pass(context, user));
  }

  private void pass(RoutingContext context, Optional<SignedInUser> user) {
    Optional<ServicePath> path =
        ServicePath.of(context.normalizedPath(), context.request().query());
    if (user.isEmpty()) {
      refuse(context, ConsoleProblem.signedOut());
    } else if (path.isEmpty()) {
      refuse(context, ConsoleProblem.notFound(context.normalizedPath()));
    } else if (!METHODS.contains(context.request().method())) {
      refuse(context, ConsoleProblem.methodNotAllowed(context.request().method().name()));
    } else if (path.get().isShared() && HttpMethod.GET.equals(context.request().method())) {
      context.request().resume();
      figures.answer(context, path.get(), user.get());
    } else {
      new StreamedCall(vertx, context, path.get(), config.responseTimeout())
          .start(client, user.get());
    }
  }

  private static void refuse(RoutingContext context, ConsoleProblem problem) {
    context.request().resume();
    problem.send(context);
  }
}
