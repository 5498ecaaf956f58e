package dev.amends.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls the service under test where a test makes hundreds of calls: REST Assured takes many times
 * longer for each. An answer that contradicts the OpenAPI document fails the test here, too.
 */
public final class PlainHttp {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private PlainHttp() {}

  /** An answer of the service. */
  public record Answer(int status, String body) {}

  /**
   * Sends a request that accepts any media type.
   *
   * @param target the encoded path and query
   * @param token of the caller, if any
   * @param contentType the media type of the body; may be sent without a body
   */
  public static Answer send(
      String method,
      String target,
      Optional<String> token,
      Optional<String> contentType,
      @Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + target))
            .timeout(TIMEOUT)
            .header("Accept", "*/*")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
    contentType.ifPresent(type -> request.header("Content-Type", type));
    return send(request.build());
  }

  /** Reads a resource. */
  public static Answer get(String path, Map<String, String> query, String token) {
    StringBuilder target = new StringBuilder(path);
    query.forEach(
        (name, value) ->
            target.append(target.indexOf("?") < 0 ? '?' : '&').append(parameter(name, value)));
    return send("GET", target.toString(), Optional.of(token), Optional.empty(), null);
  }

  /** An encoded query parameter. */
  static String parameter(String name, String value) {
    return name + "=" + URLEncoder.encode(value, UTF_8);
  }

  private static Answer send(HttpRequest request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      String mediaType = answer.headers().firstValue("Content-Type").orElse("");
      OpenApiFilter.judge(
          request.method(), request.uri(), answer.statusCode(), mediaType, answer.body());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("no answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
