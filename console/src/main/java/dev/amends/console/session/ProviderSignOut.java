package dev.amends.console.session;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcProviderClient;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the provider ends its own session (OpenID Connect RP-Initiated Logout). The address names
 * the client and not the user's id token, which must not reach a script.
 */
@RequestScoped
class ProviderSignOut {
  private final OidcConfigurationMetadata provider;
  private final OidcProviderClient client;
  private final OwnOrigin origin;
  private final RoutingContext request;
  private final String clientId;

  ProviderSignOut(
      OidcConfigurationMetadata provider,
      OidcProviderClient client,
      OwnOrigin origin,
      RoutingContext request,
      @ConfigProperty(name = "quarkus.oidc.client-id") String clientId) {
    this.provider = provider;
    this.client = client;
    this.origin = origin;
    this.request = request;
    this.clientId = clientId;
  }

  /** Revokes the refresh token, if the provider can, so that no copy of it renews the session. */
  Uni<Boolean> revoke(SecurityIdentity identity) {
    RefreshToken refresh = identity.getCredential(RefreshToken.class);
    return refresh == null || provider.getRevocationUri() == null
        ? Uni.createFrom().item(false)
        : client.revokeRefreshToken(refresh.getToken());
  }

  String address() {
    String start = origin.of(request.request()) + "/";
    String endSession = provider.getEndSessionUri();
    if (endSession == null) {
      return start;
    }
    return endSession
        + (endSession.contains("?") ? "&" : "?")
        + "client_id="
        + encode(clientId)
        + "&post_logout_redirect_uri="
        + encode(start);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
