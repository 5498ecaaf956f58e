package dev.amends.console.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the user who is signed in, and renews their tokens if necessary. */
@ApplicationScoped
public class Sessions {
  private final Identities identities;
  private final Vertx vertx;
  private final boolean lendersClaimRequired;

  Sessions(
      Identities identities,
      Vertx vertx,
      @ConfigProperty(name = "amends.access.lenders-claim-required", defaultValue = "false")
          boolean lendersClaimRequired) {
    this.identities = identities;
    this.vertx = vertx;
    this.lendersClaimRequired = lendersClaimRequired;
  }

  /** The user of an identity; empty if nobody is signed in. */
  public Optional<SignedInUser> of(SecurityIdentity identity) {
    return SignedInUser.of(identity, lendersClaimRequired);
  }

  /**
   * Finds the user of a request and continues with them on the request's own event loop.
   *
   * @param then receives no user if nobody is signed in or the session cannot be renewed
   */
  public void find(RoutingContext request, Consumer<Optional<SignedInUser>> then) {
    Context context = vertx.getOrCreateContext();
    identities
        .of(request)
        .map(this::of)
        .onFailure(SecurityException.class)
        .recoverWithItem(Optional.empty())
        .emitOn(task -> context.runOnContext(ignored -> task.run()))
        .subscribe()
        .with(then, request::fail);
  }
}
