package dev.amends.launcher.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Sends a browser back after sign-out. The provider itself keeps no session. */
final class SignOutEndpoint implements HttpHandler {

  private final SignInClient client;

  SignOutEndpoint(SignInClient client) {
    this.client = client;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      String target = Parameters.ofQuery(exchange).getOrDefault("post_logout_redirect_uri", "");
      if (client.redirectUris().stream().noneMatch(uri -> uri.toString().equals(target))) {
        throw new SignInRejected("invalid_request", "post_logout_redirect_uri is not registered");
      }
      Answers.redirect(exchange, target);
    } catch (SignInRejected e) {
      Answers.error(exchange, 400, e);
    }
  }
}
