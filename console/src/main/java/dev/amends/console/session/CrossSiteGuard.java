package dev.amends.console.session;

import dev.amends.console.problem.ConsoleProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/**
 * Rejects unsafe requests that another site may have caused (CSRF): only a script of this origin
 * can set the header, because the console permits no cross-origin requests.
 */
@ApplicationScoped
class CrossSiteGuard {
  private static final String HEADER = "X-Requested-With";
  private static final String VALUE = "amends-console";
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Before the user is authenticated, whose priority is 200. */
  private static final int PRIORITY = 250;

  private final OwnOrigin ownOrigin;

  CrossSiteGuard(OwnOrigin ownOrigin) {
    this.ownOrigin = ownOrigin;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    rejection(context.request()).ifPresentOrElse(problem -> problem.send(context), context::next);
  }

  private Optional<ConsoleProblem> rejection(HttpServerRequest request) {
    if (SAFE.contains(request.method())) {
      return Optional.empty();
    }
    if (!VALUE.equals(request.getHeader(HEADER))) {
      return Optional.of(ConsoleProblem.crossSite(HEADER, "must be " + VALUE));
    }
    String origin = request.getHeader("Origin");
    if (origin != null && !origin.equalsIgnoreCase(ownOrigin.of(request))) {
      return Optional.of(ConsoleProblem.crossSite("Origin", "must be that of the console"));
    }
    return Optional.empty();
  }
}
