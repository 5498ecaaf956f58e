package dev.amends.launcher.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes the parameters of a query or a form. */
final class Parameters {

  private static final int FORM_BYTES_MAX = 64 * 1024;

  private Parameters() {}

  static Map<String, String> ofQuery(HttpExchange exchange) {
    return parse(exchange.getRequestURI().getRawQuery());
  }

  /** Reads the form in the body of a request. */
  static Map<String, String> ofForm(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(FORM_BYTES_MAX + 1);
    if (body.length > FORM_BYTES_MAX) {
      throw new SignInRejected("invalid_request", "the form is too large");
    }
    return parse(new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> parse(@Nullable String encoded) {
    Map<String, String> parameters = new HashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return parameters;
    }
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      if (parameters.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) != null) {
        throw new SignInRejected("invalid_request", name + " is repeated");
      }
    }
    return parameters;
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static String decode(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new SignInRejected("invalid_request", "a parameter is not encoded correctly");
    }
  }
}
