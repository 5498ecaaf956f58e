package dev.amends.launcher.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The health that a service reports at {@code /q/health/ready} and {@code /q/health/live}. */
public enum Health {
  /** The service is ready. */
  READY("ready"),
  /** The service answers, but something that it needs is unavailable. */
  NOT_READY("not ready"),
  /** The service does not answer. */
  UNREACHABLE("no answer");

  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  private final String text;

  Health(String text) {
    this.text = text;
  }

  /** Queries the readiness of the service on a port of localhost. */
  public static Health query(int port) {
    return query(port, "ready");
  }

  /** Whether the service on a port of localhost answers and reports that it is live. */
  public static boolean isLive(int port) {
    return query(port, "live") == READY;
  }

  private static Health query(int port, String check) {
    try {
      URI uri = URI.create("http://localhost:%d/q/health/%s".formatted(port, check));
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
      int status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == 200 ? READY : NOT_READY;
    } catch (IOException e) {
      return UNREACHABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return UNREACHABLE;
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
