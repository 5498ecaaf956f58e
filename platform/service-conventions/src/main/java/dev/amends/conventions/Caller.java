package dev.amends.conventions;

import dev.amends.events.Origin;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The person or program that sent this request, as named by its token. */
@RequestScoped
public class Caller {
  private static final String LENDERS_CLAIM = "lenders";
  private static final List<String> HIGHEST_FIRST =
      List.of(Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS, Roles.AGENT);

  private final SecurityIdentity identity;
  private final boolean lendersClaimRequired;

  Caller(
      SecurityIdentity identity,
      @ConfigProperty(name = "amends.access.lenders-claim-required", defaultValue = "false")
          boolean lendersClaimRequired) {
    this.identity = identity;
    this.lendersClaimRequired = lendersClaimRequired;
  }

  /** Whether the request has no token; only operations that need none accept such a request. */
  public boolean isAnonymous() {
    return identity.isAnonymous();
  }

  /** The name in the token. */
  public String name() {
    return identity.getPrincipal().getName();
  }

  /** The subject of the token, which identifies the person to the issuer; null without one. */
  public @Nullable String subject() {
    return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
  }

  /**
   * Whether this caller is the person whom an earlier command recorded. Names and subjects are
   * compared regardless of case, because another spelling is not another person.
   *
   * @param recordedSubject null if only the name was recorded
   */
  public boolean is(String recordedName, @Nullable String recordedSubject) {
    return isSame(recordedName, name()) || isSame(recordedSubject, subject());
  }

  /** Whether two names or subjects mean the same person; false if one is missing. */
  private static boolean isSame(@Nullable String recorded, @Nullable String current) {
    return recorded != null
        && current != null
        && recorded.strip().equalsIgnoreCase(current.strip());
  }

  /** The highest of the caller's roles. */
  public String role() {
    return HIGHEST_FIRST.stream().filter(this::has).findFirst().orElse("none");
  }

  /** All roles that the token carries. */
  public Set<String> roles() {
    return identity.getRoles();
  }

  /** Whether the token carries a role. */
  public boolean has(String role) {
    return identity.hasRole(role);
  }

  /** Whether one of the caller's roles works with borrowers; ops alone does not. */
  public boolean mayReadPersonalData() {
    return has(Roles.AGENT) || has(Roles.SUPERVISOR) || has(Roles.COMPLIANCE);
  }

  /** The lenders for which this caller works. */
  public Lenders lenders() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Lenders.of(token.getClaim(LENDERS_CLAIM), lendersClaimRequired)
        : Lenders.ALL;
  }

  /**
   * Names this caller as the origin of an event.
   *
   * @param reason what the caller did, such as "logged the contact"
   */
  public Origin origin(String reason) {
    return new Origin(name(), role(), reason, null);
  }
}
