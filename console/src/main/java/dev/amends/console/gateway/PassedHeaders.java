package dev.amends.console.gateway;

import dev.amends.console.session.SignedInUser;
import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides which headers pass through the gateway. */
final class PassedHeaders {
  /** Headers about one connection (RFC 9110, 7.6.1). */
  private static final Set<String> HOP_BY_HOP =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /** What only the browser and the console share. */
  private static final Set<String> OF_THE_BROWSER =
      Set.of(
          "authorization",
          "cookie",
          "expect",
          "forwarded",
          "host",
          "origin",
          "referer",
          "x-requested-with");

  /** What only the console and the service share, or what the console decides for its origin. */
  private static final Set<String> OF_THE_SERVICE =
      Set.of("set-cookie", "www-authenticate", "strict-transport-security");

  private PassedHeaders() {}

  /** Copies the headers of a request and adds the user's token. */
  static void ofRequest(MultiMap from, MultiMap to, SignedInUser user) {
    copy(from, to, OF_THE_BROWSER);
    to.names().stream()
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
        .toList()
        .forEach(to::remove);
    to.set("Authorization", "Bearer " + user.accessToken());
  }

  /** Copies the headers of a response, and replaces those that the console has set already. */
  static void ofResponse(MultiMap from, MultiMap to) {
    from.names().forEach(to::remove);
    copy(from, to, OF_THE_SERVICE);
    if (!from.contains("Cache-Control")) {
      to.set("Cache-Control", "no-store");
    }
    if (!from.contains("Content-Security-Policy")) {
      // A document that a service stores for somebody must not run as a page of the console.
      to.set(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
              + " frame-ancestors 'none'");
    }
  }

  private static void copy(MultiMap from, MultiMap to, Set<String> without) {
    Set<String> dropped = new HashSet<>(without);
    dropped.addAll(HOP_BY_HOP);
    List<String> connection = from.getAll("Connection");
    connection.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .forEach(dropped::add);
    from.forEach(
        (name, value) -> {
          if (!dropped.contains(name.toLowerCase(Locale.ROOT))) {
            to.add(name, value);
          }
        });
  }
}
