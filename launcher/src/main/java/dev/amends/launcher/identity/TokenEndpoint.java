package dev.amends.launcher.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Exchanges a code or a refresh token for tokens, if the client knows its secret. */
final class TokenEndpoint implements HttpHandler {

  private static final String BASIC = "Basic ";

  private final SignInClient client;
  private final AuthorizationCodes codes;
  private final SignInTokens tokens;

  TokenEndpoint(SignInClient client, AuthorizationCodes codes, SignInTokens tokens) {
    this.client = client;
    this.codes = codes;
    this.tokens = tokens;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      if (!exchange.getRequestMethod().equals("POST")) {
        throw new SignInRejected("invalid_request", "the method must be POST");
      }
      Map<String, String> form = Parameters.ofForm(exchange);
      if (!isAuthenticated(form, exchange.getRequestHeaders().getFirst("Authorization"))) {
        Answers.error(
            exchange,
            401,
            new SignInRejected("invalid_client", "the client id or its secret is wrong"));
        return;
      }
      Answers.json(exchange, 200, ProviderMetadata.json(grant(form)));
    } catch (SignInRejected e) {
      Answers.error(exchange, 400, e);
    }
  }

  private Map<String, Object> grant(Map<String, String> form) {
    return switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" ->
          tokens.of(
              codes.redeem(
                  form.getOrDefault("code", ""),
                  form.getOrDefault("redirect_uri", ""),
                  form.getOrDefault("code_verifier", "")),
              client);
      case "refresh_token" -> tokens.refreshed(form.getOrDefault("refresh_token", ""), client);
      default ->
          throw new SignInRejected(
              "unsupported_grant_type", "grant_type must be authorization_code or refresh_token");
    };
  }

  private boolean isAuthenticated(Map<String, String> form, @Nullable String header) {
    if (header == null || !header.startsWith(BASIC)) {
      return isClient(form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    }
    String[] credentials = decoded(header.substring(BASIC.length())).split(":", 2);
    return credentials.length == 2
        && isClient(Parameters.decode(credentials[0]), Parameters.decode(credentials[1]));
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new SignInRejected("invalid_request", "the header Authorization is not valid");
    }
  }

  private boolean isClient(String id, String secret) {
    return client.id().equals(id)
        && MessageDigest.isEqual(
            client.secret().getBytes(StandardCharsets.UTF_8),
            secret.getBytes(StandardCharsets.UTF_8));
  }
}
