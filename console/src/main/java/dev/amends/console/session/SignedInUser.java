package dev.amends.console.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A user with a valid session.
 *
 * @param name the name that the services record, from the access token
 * @param roles the roles of the access token
 * @param lenders the ids of the lenders that the user works for; null for all
 * @param tokenExpiresAt when the console has to renew the access token
 * @param sessionExpiresAt when the user has to sign in again unless they continue to work
 * @param accessToken the token for the services; never leaves the console in another direction
 */
public record SignedInUser(
    String name,
    Set<String> roles,
    @Nullable Set<String> lenders,
    Instant tokenExpiresAt,
    Instant sessionExpiresAt,
    String accessToken) {

  public SignedInUser {
    roles = Set.copyOf(roles);
    lenders = lenders == null ? null : Set.copyOf(lenders);
  }

  /** The user of a verified identity; empty if nobody is signed in. */
  static Optional<SignedInUser> of(SecurityIdentity identity, boolean lendersClaimRequired) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (identity.isAnonymous() || credential == null) {
      return Optional.empty();
    }
    TokenClaims claims = TokenClaims.of(credential.getToken());
    Instant tokenExpiresAt = claims.expiresAt().orElse(Instant.EPOCH);
    RefreshToken refresh = identity.getCredential(RefreshToken.class);
    Instant sessionExpiresAt =
        Optional.ofNullable(refresh)
            .map(RefreshToken::getToken)
            .flatMap(TokenClaims::ifReadable)
            .flatMap(TokenClaims::expiresAt)
            .orElse(tokenExpiresAt);
    return Optional.of(
        new SignedInUser(
            claims.name(),
            identity.getRoles(),
            claims.lenders(lendersClaimRequired).orElse(null),
            tokenExpiresAt,
            sessionExpiresAt,
            credential.getToken()));
  }

  /** Whether the user works for a lender. */
  public boolean worksFor(String lenderId) {
    return lenders == null || lenders.contains(lenderId);
  }

  /** The roles and lenders, which decide what figures the user sees. */
  public String scope() {
    return new TreeSet<>(roles) + "/" + (lenders == null ? "*" : new TreeSet<>(lenders));
  }

  /** Shows no token. */
  @Override
  public String toString() {
    return name + scope();
  }
}
