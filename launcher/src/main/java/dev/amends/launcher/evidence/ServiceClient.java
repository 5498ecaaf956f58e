package dev.amends.launcher.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Reads resources of a service. */
final class ServiceClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String token;

  ServiceClient(String token) {
    this.token = token;
  }

  /**
   * Reads a resource.
   *
   * @return its content; empty if it does not exist or was erased
   * @throws EvidenceUnavailable if the service does not answer or rejects the request
   */
  Optional<byte[]> get(URI uri, String accept) {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .header("Authorization", "Bearer " + token)
            .header("Accept", accept)
            .build();
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return switch (response.statusCode()) {
        case 200 -> Optional.of(response.body());
        case 404, 410 -> Optional.empty();
        default ->
            throw new EvidenceUnavailable(
                "%s answered with status %d.".formatted(uri, response.statusCode()));
      };
    } catch (IOException e) {
      throw new EvidenceUnavailable(
          "%s does not answer. Start the platform with ./amends up, or see ./amends status."
              .formatted(uri),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EvidenceUnavailable("The collection was interrupted.", e);
    }
  }
}
