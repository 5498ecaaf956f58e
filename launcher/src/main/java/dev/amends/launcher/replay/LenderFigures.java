package dev.amends.launcher.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

  /** Returns the formatted JSON of a resource, or the reason why there is none. */
  public String read(URI uri) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200
          ? prettyPrint(response.body())
          : "(%s answered with status %d)".formatted(uri, response.statusCode());
    } catch (IOException e) {
      return "(no answer from " + uri + ")";
    }
  }

  private static String prettyPrint(String json) throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
  }
}
