package dev.amends.launcher.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads the figures of a lender from the services over REST. */
public final class LenderFigures {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final String token;

  /** Creates a reader that authenticates with a bearer token. */
  public LenderFigures(String token) {
    this.token = token;
  }

  /** Reports the cases and the payments of a lender. */
  public String report(String lender, URI caseService, URI planService)
      throws InterruptedException {
    return "Cases of %s:%n%s%n%nPayments of %s:%n%s"
        .formatted(
            lender,
            read(caseService.resolve("/lenders/" + lender + "/portfolio")),
            lender,
            read(planService.resolve("/lenders/" + lender + "/payments")));
  }

  /**
   * Whether a lender has cases.
   *
   * @throws IOException if case-service does not answer the question
   */
  public boolean hasCases(String lender, URI caseService) throws IOException, InterruptedException {
    String query = URLEncoder.encode(lender, StandardCharsets.UTF_8);
    HttpResponse<String> response = get(caseService.resolve("/cases?limit=1&lenderId=" + query));
    if (response.statusCode() != 200) {
      throw new IOException("case-service answered with status " + response.statusCode());
    }
    return !JSON.readTree(response.body()).path("items").isEmpty();
  }

  /** Returns the formatted JSON of a resource, or the reason why there is none. */
  private String read(URI uri) throws InterruptedException {
    try {
      HttpResponse<String> response = get(uri);
      return response.statusCode() == 200
          ? prettyPrint(response.body())
          : "(%s answered with status %d)".formatted(uri, response.statusCode());
    } catch (IOException e) {
      return "(no answer from " + uri + ")";
    }
  }

  private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String prettyPrint(String json) throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
  }
}
