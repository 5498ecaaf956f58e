package dev.amends.testsupport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.testsupport.OpenApiAnswers;
import dev.amends.testsupport.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Calls every operation of a service's OpenAPI document with generated requests: some valid, most
 * with odd parameters, bodies or headers. A quarter of the operations succeeds at least once. No
 * answer may be a server error, take longer than ten seconds or contradict the document.
 */
public final class RestFuzz {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SLOW = Duration.ofSeconds(10);
  private static final int REDIRECTION = 300;
  private static final int SERVER_ERROR = 500;

  private final String service;
  private final OpenApiAnswers document;
  private final RequestGenerator generator;
  private final List<String> complaints = new ArrayList<>();
  private final Set<String> succeeded = new TreeSet<>();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Reads the document of a service.
   *
   * @param port on which the service listens
   * @param known values of fields and parameters by name, such as the id of a real case
   */
  public RestFuzz(int port, long seed, Map<String, String> known) {
    this.service = "http://localhost:" + port;
    try {
      String text =
          http.send(
                  HttpRequest.newBuilder(URI.create(service + "/q/openapi?format=json")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      this.generator = new RequestGenerator(JSON.readTree(text), known, new Random(seed));
      this.document = new OpenApiAnswers(text);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the OpenAPI document", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Calls each operation a number of times and returns what was wrong with the answers. */
  public List<String> run(int requestsPerOperation) throws IOException, InterruptedException {
    List<RequestGenerator.Operation> operations = generator.operations();
    for (int round = 0; round < requestsPerOperation; round++) {
      for (RequestGenerator.Operation operation : operations) {
        call(operation, round == 0);
      }
    }
    if (succeeded.size() * 4 < operations.size()) {
      complaints.add("only these operations ever succeeded: " + succeeded);
    }
    return complaints;
  }

  private void call(RequestGenerator.Operation operation, boolean valid)
      throws IOException, InterruptedException {
    RequestGenerator.Target target = generator.target(operation, valid);
    String body = generator.body(operation, valid);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service + target.text()))
            .timeout(Duration.ofSeconds(30))
            .header(
                "Authorization",
                "Bearer " + TestTokens.token("fuzz", "agent", "supervisor", "compliance", "ops"))
            .method(
                operation.method(),
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8)));
    Map<String, String> headers = generator.headers(operation, valid, body != null);
    headers.forEach(request::header);
    long began = System.nanoTime();
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    judge(operation, target, headers, body, answer, took);
  }

  private void judge(
      RequestGenerator.Operation operation,
      RequestGenerator.Target target,
      Map<String, String> headers,
      @Nullable String body,
      HttpResponse<String> answer,
      Duration took) {
    List<String> wrong = faults(operation, target, answer, took);
    if (!wrong.isEmpty()) {
      complaints.add(
          "%s %s %s %s -> %d %s: %s"
              .formatted(
                  operation.method(),
                  abbreviate(target.text()),
                  headers,
                  abbreviate(String.valueOf(body)),
                  answer.statusCode(),
                  abbreviate(answer.body()),
                  wrong));
    }
    if (answer.statusCode() < REDIRECTION) {
      succeeded.add(operation.method() + " " + operation.path());
    }
    if (answer.statusCode() < REDIRECTION && mediaType(answer).contains("json")) {
      generator.remember(operation.path(), json(answer.body()));
    }
  }

  private List<String> faults(
      RequestGenerator.Operation operation,
      RequestGenerator.Target target,
      HttpResponse<String> answer,
      Duration took) {
    List<String> wrong = new ArrayList<>();
    if (answer.statusCode() >= SERVER_ERROR) {
      wrong.add("server error");
    }
    if (took.compareTo(SLOW) > 0) {
      wrong.add("took " + took);
    }
    wrong.addAll(
        document.violations(
            operation.method(),
            target.path(),
            answer.statusCode(),
            mediaType(answer).replaceFirst(";.*", "").strip(),
            answer.body()));
    return wrong;
  }

  private static String mediaType(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private static String abbreviate(String text) {
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException("an answer is not JSON: " + body, e);
    }
  }
}
