package dev.amends.launcher.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Answers all other paths. */
final class NotFoundEndpoint implements HttpHandler {

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Answers.body(exchange, 404, "text/plain; charset=utf-8", "There is nothing here.\n");
  }
}
