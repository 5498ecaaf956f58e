package dev.amends.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A small HTTP server whose paths show how the gateway treats requests and responses. */
final class ServiceStandIn implements AutoCloseable {
  static final int LARGE_BYTES = 32 * 1024 * 1024;

  private final HttpServer server;
  private final AtomicInteger figures = new AtomicInteger();

  ServiceStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/headers", ServiceStandIn::headers);
    server.createContext("/bytes", ServiceStandIn::countBytes);
    server.createContext("/large", ServiceStandIn::large);
    server.createContext("/stale", ServiceStandIn::stale);
    server.createContext("/silent", ServiceStandIn::silent);
    server.createContext("/broken", ServiceStandIn::broken);
    server.createContext("/pipeline", this::figures);
    server.createContext("/q/health/ready", exchange -> answer(exchange, 200, "{}"));
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** The headers of the request, one a line. */
  private static void headers(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Set-Cookie", "service=1");
    exchange.getResponseHeaders().add("ETag", "\"7\"");
    String lines =
        exchange.getRequestHeaders().entrySet().stream()
            .map(
                header ->
                    header.getKey().toLowerCase(Locale.ROOT) + ": " + header.getValue().getFirst())
            .sorted()
            .collect(Collectors.joining("\n"));
    answer(exchange, 200, exchange.getRequestURI() + "\n" + lines);
  }

  private static void countBytes(HttpExchange exchange) throws IOException {
    long count = 0;
    byte[] buffer = new byte[8192];
    try (InputStream body = exchange.getRequestBody()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        count += read;
      }
    }
    exchange.getResponseHeaders().add("Location", "/bytes/1");
    answer(exchange, 201, Long.toString(count));
  }

  private static void large(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, LARGE_BYTES);
    try (OutputStream body = exchange.getResponseBody()) {
      byte[] block = new byte[64 * 1024];
      for (int written = 0; written < LARGE_BYTES; written += block.length) {
        body.write(block);
      }
    }
  }

  private static void stale(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
    answer(exchange, 412, "{\"type\":\"urn:amends:problem:stale-version\",\"status\":412}");
  }

  private static void silent(HttpExchange exchange) {
    // Never answers; the time-out of the gateway ends the call.
    exchange.setStreams(null, null);
  }

  private static void broken(HttpExchange exchange) {
    exchange.close();
  }

  private void figures(HttpExchange exchange) throws IOException {
    answer(exchange, 200, Integer.toString(figures.incrementAndGet()));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The configuration that directs the console to this server. */
  Map<String, String> configuration() {
    return Map.of(
        "amends.console.services.case", address(),
        "amends.console.services.contact", address(),
        "amends.console.services.assessment", address());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
