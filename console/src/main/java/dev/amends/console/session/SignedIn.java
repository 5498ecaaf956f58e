package dev.amends.console.session;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The user who sent this request, for resources. */
@RequestScoped
public class SignedIn {
  private final SecurityIdentity identity;
  private final Sessions sessions;

  SignedIn(SecurityIdentity identity, Sessions sessions) {
    this.identity = identity;
    this.sessions = sessions;
  }

  /**
   * The user.
   *
   * @throws UnauthorizedException if nobody is signed in
   */
  public SignedInUser user() {
    return sessions.of(identity).orElseThrow(UnauthorizedException::new);
  }
}
