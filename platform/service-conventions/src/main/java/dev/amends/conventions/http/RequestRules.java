package dev.amends.conventions.http;

import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** Checks the first line and the headers of a request. */
final class RequestRules {
  private static final int TARGET_TOO_LONG = 414;
  private static final int HEADERS_TOO_LARGE = 431;

  private final HttpLimits limits;

  RequestRules(HttpLimits limits) {
    this.limits = limits;
  }

  /** Returns the problem of a request that must be rejected. */
  Optional<Problem> check(RoutingContext context) {
    HttpServerRequest request = context.request();
    int hosts = request.headers().getAll(HttpHeaders.HOST).size();
    if (hosts > 1) {
      return Optional.of(
          Problems.invalid("Host", "must be sent once (was sent " + hosts + " times)"));
    }
    int target = request.uri().length();
    if (target > limits.targetLengthMax()) {
      return Optional.of(
          Problems.forStatus(
              TARGET_TOO_LONG, tooLong("path and query", limits.targetLengthMax(), target)));
    }
    int headers = length(request);
    if (headers > limits.headersLengthMax()) {
      return Optional.of(
          Problems.forStatus(
              HEADERS_TOO_LARGE, tooLong("all headers", limits.headersLengthMax(), headers)));
    }
    return malformedEscape(context);
  }

  private static String tooLong(String what, int max, int was) {
    return "%s must not be longer than %d characters (was %d)".formatted(what, max, was);
  }

  private static int length(HttpServerRequest request) {
    int length = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      length += header.getKey().length() + header.getValue().length();
    }
    return length;
  }

  /**
   * Checks and decodes path and query as Quarkus and the router do otherwise, without problem
   * details. Quarkus leaves it to this check with {@code -Dvertx.disableURIValidation=true}.
   */
  private static Optional<Problem> malformedEscape(RoutingContext context) {
    boolean valid;
    try {
      valid = !new URI(context.request().uri()).isOpaque();
      context.normalizedPath();
      context.queryParams();
    } catch (URISyntaxException | IllegalArgumentException | HttpException malformed) {
      valid = false;
    }
    return valid
        ? Optional.empty()
        : Optional.of(
            Problems.invalid(
                "path or query",
                "must be a valid URI, with % only before two hexadecimal digits, as in %20"));
  }
}
