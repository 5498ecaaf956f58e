package dev.amends.console.session;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/** Resolves the identity of a request, and leaves the response to a failure to the caller. */
@ApplicationScoped
class Identities {
  private static final Logger LOG = Logger.getLogger(Identities.class);

  private final IdentityProviderManager manager;

  Identities(IdentityProviderManager manager) {
    this.manager = manager;
  }

  /**
   * The identity, anonymous without a session; fails if the session or the sign-in is not valid.
   */
  Uni<SecurityIdentity> of(RoutingContext context) {
    // By default, Quarkus itself would answer, with a redirect to the provider or without a body.
    BiConsumer<RoutingContext, Throwable> handler = this::leaveToTheCaller;
    context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, handler);
    return QuarkusHttpUser.getSecurityIdentity(context, manager)
        .onFailure()
        .transform(DefaultAuthFailureHandler::extractRootCause);
  }

  private void leaveToTheCaller(RoutingContext context, Throwable failure) {
    LOG.debug("The session or the sign-in is not valid", failure);
  }
}
