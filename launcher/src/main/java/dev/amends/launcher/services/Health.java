package dev.amends.launcher.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a service says of itself at {@code /q/health/ready}. */
public enum Health {
  /** It serves. */
  READY("ready"),
  /** It answers, and something that it needs is not there. */
  NOT_READY("not ready"),
  /** It does not answer. */
  SILENT("no answer");

  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  private final String words;

  Health(String words) {
    this.words = words;
  }

  /** Asks the service that listens on a port of localhost. */
  public static Health of(int port) {
    try {
      URI uri = URI.create("http://localhost:%d/q/health/ready".formatted(port));
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
      int status = CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == 200 ? READY : NOT_READY;
    } catch (IOException e) {
      return SILENT;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SILENT;
    }
  }

  @Override
  public String toString() {
    return words;
  }
}
