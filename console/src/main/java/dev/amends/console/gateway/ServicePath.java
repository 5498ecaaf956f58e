package dev.amends.console.gateway;

import dev.amends.console.PlatformService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operation of a service behind a path of the console.
 *
 * @param path the path and the query at the service
 */
record ServicePath(PlatformService service, String path) {
  /** The prefix of the paths of the gateway. */
  static final String PREFIX = "/api/";

  /**
   * Reads a path such as {@code /api/case/cases?status=OPEN}; empty if it does not name an
   * operation of the REST API of a service. Metrics, health and documentation ({@code /q}) are not
   * part of it.
   *
   * @param normalized the path without dot segments
   */
  static Optional<ServicePath> of(String normalized, @Nullable String query) {
    if (!normalized.startsWith(PREFIX)) {
      return Optional.empty();
    }
    int slash = normalized.indexOf('/', PREFIX.length());
    if (slash < 0) {
      return Optional.empty();
    }
    String path = normalized.substring(slash);
    if (path.equals("/q") || path.startsWith("/q/") || path.contains("//")) {
      return Optional.empty();
    }
    return PlatformService.named(normalized.substring(PREFIX.length(), slash))
        .map(service -> new ServicePath(service, query == null ? path : path + "?" + query));
  }

  /** Whether the response is the same for all users of the same lenders and roles. */
  boolean isShared() {
    int query = path.indexOf('?');
    return (query < 0 ? path : path.substring(0, query)).equals("/pipeline");
  }
}
