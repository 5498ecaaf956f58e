package dev.amends.conventions;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Restricts each request to the lenders of its caller. The database hides the rows of other lenders
 * ({@link LenderConnections}); a command that names another lender is rejected here.
 */
class LenderFilter {
  private static final String LENDER = "lenderId";
  private static final Set<String> QUERIES = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Caller caller;
  private final LenderScope scope;

  LenderFilter(Caller caller, LenderScope scope) {
    this.caller = caller;
    this.scope = scope;
  }

  @ServerRequestFilter
  public void restrict(ContainerRequestContext request, UriInfo uri) {
    Lenders lenders = caller.lenders();
    scope.restrictTo(lenders);
    if (QUERIES.contains(request.getMethod())) {
      return;
    }
    for (String lenderId : uri.getPathParameters().getOrDefault(LENDER, List.of())) {
      if (!lenders.include(lenderId)) {
        throw Problems.forbidden(
            "lender-of-others",
            "The token does not list the lender "
                + lenderId
                + ". Use a token whose lenders claim contains it.");
      }
    }
  }
}
