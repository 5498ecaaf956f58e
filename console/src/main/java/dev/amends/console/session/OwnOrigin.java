package dev.amends.console.session;

import dev.amends.console.ConsoleConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;

/** The origin under which browsers know this console. */
@ApplicationScoped
class OwnOrigin {
  private final Optional<URI> configured;

  OwnOrigin(ConsoleConfig config) {
    this.configured = config.origin();
  }

  /** The origin that a request was sent to, such as {@code http://localhost:8090}. */
  String of(HttpServerRequest request) {
    return configured
        .map(uri -> uri.getScheme() + "://" + uri.getRawAuthority())
        .orElseGet(() -> request.scheme() + "://" + request.authority());
  }
}
