package dev.amends.console.session;

import dev.amends.console.problem.ConsoleProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * {@code GET /sign-in?to=/queue}: sends the browser to the provider, receives it back with a code,
 * and leads it to a page of the console.
 */
@ApplicationScoped
class SignInRoute {
  private static final Logger LOG = Logger.getLogger(SignInRoute.class);
  private static final String PATH = "/sign-in";

  private final HttpAuthenticator authenticator;
  private final Identities identities;

  SignInRoute(HttpAuthenticator authenticator, Identities identities) {
    this.authenticator = authenticator;
    this.identities = identities;
  }

  void register(@Observes Router router) {
    router.get(PATH).handler(this::signIn);
  }

  private void signIn(RoutingContext context) {
    context.response().putHeader("Cache-Control", "no-store");
    Optional<String> target = OwnPath.of(context.request().getParam("to"));
    if (target.isEmpty()) {
      ConsoleProblem.invalid("to", "must be a path of this console").send(context);
      return;
    }
    identities
        .of(context)
        .subscribe()
        .with(
            identity -> proceed(context, identity, target.get()),
            failure -> proceed(context, failure));
  }

  private void proceed(RoutingContext context, SecurityIdentity identity, String target) {
    if (identity.isAnonymous()) {
      challenge(context);
    } else {
      redirect(context, target);
    }
  }

  private void proceed(RoutingContext context, Throwable failure) {
    switch (failure) {
      case AuthenticationRedirectException continued ->
          redirect(context, continued.getRedirectUri());
      case AuthenticationFailedException expired -> challenge(context);
      default -> {
        LOG.warn("A sign-in did not succeed", failure);
        SignInFailedPage.send(context);
      }
    }
  }

  private void challenge(RoutingContext context) {
    authenticator
        .sendChallenge(context)
        .subscribe()
        .with(
            sent -> {
              if (!context.response().ended()) {
                context.response().end();
              }
            },
            failure -> proceed(context, new IllegalStateException(failure)));
  }

  private static void redirect(RoutingContext context, String location) {
    context.response().setStatusCode(303).putHeader("Location", location).end();
  }
}
