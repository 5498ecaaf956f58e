package dev.amends.launcher.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The readiness that a service reports at {@code /q/health/ready}. */
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

  /** Queries the service on a port of localhost. */
  public static Health query(int port) {
    try {
      URI uri = URI.create("http://localhost:%d/q/health/ready".formatted(port));
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
