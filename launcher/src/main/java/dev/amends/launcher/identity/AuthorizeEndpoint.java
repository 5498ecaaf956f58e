package dev.amends.launcher.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Objects;

/** Shows the sign-in page, and sends the browser back with a code when a user is chosen. */
final class AuthorizeEndpoint implements HttpHandler {

  private final SignInClient client;
  private final AuthorizationCodes codes;

  AuthorizeEndpoint(SignInClient client, AuthorizationCodes codes) {
    this.client = client;
    this.codes = codes;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      AuthorizationRequest request = AuthorizationRequest.of(Parameters.ofQuery(exchange), client);
      if (exchange.getRequestMethod().equals("POST")) {
        Answers.redirect(exchange, withCode(request, chosenUser(exchange)));
      } else {
        String language =
            Objects.requireNonNullElse(
                exchange.getRequestHeaders().getFirst("Accept-Language"), "");
        Answers.page(exchange, SignInPage.html(language), request.redirectUri());
      }
    } catch (SignInRejected e) {
      Answers.error(exchange, 400, e);
    }
  }

  private static DemoUser chosenUser(HttpExchange exchange) throws IOException {
    return DemoUser.named(Parameters.ofForm(exchange).getOrDefault("user", ""))
        .orElseThrow(() -> new SignInRejected("access_denied", "user is not a demo user"));
  }

  private String withCode(AuthorizationRequest request, DemoUser user) {
    return request.redirectUri()
        + "?code="
        + codes.issue(request, user)
        + "&state="
        + Parameters.encode(request.state());
  }
}
