package dev.amends.testsupport;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fails a test if an answer of the service contradicts its OpenAPI document. It filters every call
 * of REST Assured.
 */
final class OpenApiFilter implements Filter {
  private static final String FRAMEWORK = "/q/";
  private static final Map<String, OpenApiDocument> DOCUMENTS = new ConcurrentHashMap<>();

  private static volatile @Nullable Call last;

  private record Call(String method, URI uri, OpenApiDocument.Answer answer) {
    @Override
    public String toString() {
      return "%s %s -> %d %s".formatted(method, uri, answer.status(), answer.body());
    }
  }

  /** Describes the last call of a test and its answer. */
  static String last() {
    Call call = last;
    return call == null ? "the test made no call" : "the last call was " + call;
  }

  /** Forgets the last call, which another test made. */
  static void forgetLast() {
    last = null;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    URI uri = URI.create(request.getURI());
    if (!uri.getPath().startsWith(FRAMEWORK)) {
      String mediaType = response.contentType() == null ? "" : response.contentType();
      judge(request.getMethod(), uri, response.statusCode(), mediaType, response.asString());
    }
    return response;
  }

  /** Fails if an answer contradicts the document of its service. */
  static void judge(String method, URI uri, int status, String mediaType, String body) {
    OpenApiDocument.Answer answer =
        new OpenApiDocument.Answer(
            method, uri.getRawPath(), status, mediaType.replaceFirst(";.*", "").strip(), body);
    last = new Call(method, uri, answer);
    List<String> violations = document(uri).violations(answer);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "%s %s answers %d %s, which contradicts its OpenAPI document: %s%n%s"
              .formatted(
                  method,
                  uri.getPath(),
                  answer.status(),
                  answer.mediaType(),
                  String.join("; ", violations),
                  answer.body()));
    }
  }

  private static OpenApiDocument document(URI service) {
    return DOCUMENTS.computeIfAbsent(
        service.getAuthority(), authority -> new OpenApiDocument(read(authority)));
  }

  private static String read(String authority) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI document = URI.create("http://" + authority + "/q/openapi?format=json");
      return http.send(
              HttpRequest.newBuilder(document).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new IllegalStateException("the OpenAPI document cannot be read", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
