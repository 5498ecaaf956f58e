package dev.amends.launcher.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the responses of the provider; no browser and no proxy may store them. */
final class Answers {

  private Answers() {}

  static void json(HttpExchange exchange, int status, String json) throws IOException {
    body(exchange, status, "application/json", json);
  }

  static void error(HttpExchange exchange, int status, SignInRejected rejected) throws IOException {
    json(
        exchange,
        status,
        ProviderMetadata.json(
            Map.of("error", rejected.error(), "error_description", rejected.description())));
  }

  /** Writes a page whose form may lead to the pages of a client. */
  static void page(HttpExchange exchange, String html, URI client) throws IOException {
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none';"
                + " form-action 'self' %s://%s"
                    .formatted(client.getScheme(), client.getAuthority()));
    body(exchange, 200, "text/html; charset=utf-8", html);
  }

  static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(303, -1);
    exchange.close();
  }

  static void body(HttpExchange exchange, int status, String mediaType, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
