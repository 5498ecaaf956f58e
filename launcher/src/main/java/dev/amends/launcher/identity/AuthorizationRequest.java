package dev.amends.launcher.identity;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser's request to sign in, as RFC 6749 and PKCE (RFC 7636) describe it.
 *
 * @param challenge the SHA-256 of the verifier that the client sends with the code
 */
record AuthorizationRequest(
    URI redirectUri, String state, String challenge, @Nullable String nonce) {

  /**
   * Reads the parameters of a request.
   *
   * @throws SignInRejected if the client is unknown, its redirect URI is not registered, or the
   *     request does not use the code flow with PKCE; the browser must not be redirected then
   */
  static AuthorizationRequest of(Map<String, String> parameters, SignInClient client) {
    if (!client.id().equals(parameters.get("client_id"))) {
      throw new SignInRejected("unauthorized_client", "client_id is not that of a known client");
    }
    String redirectUri = required(parameters, "redirect_uri");
    URI registered =
        client.redirectUris().stream()
            .filter(uri -> uri.toString().equals(redirectUri))
            .findFirst()
            .orElseThrow(
                () -> new SignInRejected("invalid_request", "redirect_uri is not registered"));
    if (!"code".equals(parameters.get("response_type"))) {
      throw new SignInRejected("unsupported_response_type", "response_type must be code");
    }
    if (!"S256".equals(parameters.get("code_challenge_method"))) {
      throw new SignInRejected("invalid_request", "code_challenge_method must be S256");
    }
    return new AuthorizationRequest(
        registered,
        required(parameters, "state"),
        required(parameters, "code_challenge"),
        parameters.get("nonce"));
  }

  private static String required(Map<String, String> parameters, String name) {
    String value = parameters.get(name);
    if (value == null || value.isBlank()) {
      throw new SignInRejected("invalid_request", name + " is missing");
    }
    return value;
  }
}
