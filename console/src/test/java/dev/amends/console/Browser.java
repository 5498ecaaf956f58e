package dev.amends.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** A browser with its own cookies, which follows redirects one by one. */
final class Browser {
  private static final int REDIRECTS_MAX = 8;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI console =
      URI.create(
          "http://localhost:"
              + ConfigProvider.getConfig().getValue("quarkus.http.test-port", String.class));

  /** Every response of the console that this browser has received. */
  final List<HttpResponse<String>> received = new ArrayList<>();

  static Browser signedInAs(String user) {
    Browser browser = new Browser();
    browser.signIn(user, "/queue");
    return browser;
  }

  URI console() {
    return console;
  }

  /** Signs in and returns the response of the last redirect, which leads to a page. */
  HttpResponse<String> signIn(String user, String to) {
    HttpResponse<String> response = get("/sign-in?to=" + to);
    URI authorize = location(response);
    HttpResponse<String> chosen =
        send(
            HttpRequest.newBuilder(authorize)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + user)),
            BodyHandlers.ofString());
    HttpResponse<String> current = open(location(chosen));
    for (int i = 0; i < REDIRECTS_MAX && location(current).getPath().equals("/sign-in"); i++) {
      current = open(location(current));
    }
    return current;
  }

  static URI location(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(location -> response.uri().resolve(location))
        .orElseThrow(() -> new AssertionError(response + " does not redirect: " + response.body()));
  }

  HttpResponse<String> get(String path) {
    return open(console.resolve(path));
  }

  HttpResponse<String> open(URI address) {
    HttpResponse<String> response = send(HttpRequest.newBuilder(address), BodyHandlers.ofString());
    received.add(response);
    return response;
  }

  /** Sends a request with a body as a script of the pages does. */
  HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(console.resolve(path))
            .header("X-Requested-With", "amends-console")
            .POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> response = send(request, BodyHandlers.ofString());
    received.add(response);
    return response;
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** The header {@code Cookie} of this browser, for raw connections. */
  String cookieHeader() {
    return String.join(
        "; ", cookies().stream().map(c -> c.getName() + "=" + c.getValue()).toList());
  }
}
