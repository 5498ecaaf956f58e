package dev.amends.launcher.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.amends.letters.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The collection of a borrower's data from services with pages, or without any. */
class BorrowerDataCollectorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BorrowerDataCollector.Request REQUEST =
      new BorrowerDataCollector.Request("CU-DEMO", "B 1/2", "a letter & a call", "wang.fang");

  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void containsEveryPageAndAManifestWithTheHashes() throws IOException {
    // Given
    server.createContext(
        "/case-service/borrower-data/CU-DEMO",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          assertThat(exchange.getRequestURI().getRawPath()).endsWith("/B%201%2F2");
          assertThat(query).startsWith("reason=a letter & a call&");
          answer(
              exchange,
              query.contains("cursor=c")
                  ? "{\"items\":[{\"id\":\"3\"}]}"
                  : "{\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"nextCursor\":\"c\"}");
        });

    // When
    Map<String, byte[]> files = zipped(collector().collect(REQUEST));

    // Then
    assertThat(files).containsOnlyKeys("manifest.json", "case-service.json");
    byte[] part = Objects.requireNonNull(files.get("case-service.json"));
    assertThat(JSON.readTree(part).path("items").findValuesAsText("id"))
        .containsExactly("1", "2", "3");
    JsonNode manifest = JSON.readTree(files.get("manifest.json"));
    assertThat(manifest.path("reason").asText()).isEqualTo("a letter & a call");
    assertThat(manifest.path("files").path(0).path("items").asInt()).isEqualTo(3);
    assertThat(manifest.path("files").path(0).path("sha256").asText())
        .isEqualTo(Sha256.of(part).hex());
  }

  @Test
  void isEmptyIfNoServiceKnowsTheBorrower() {
    assertThat(collector().collect(REQUEST)).isEmpty();
  }

  @Test
  void failsIfAServiceRejectsTheRequest() {
    server.createContext(
        "/plan-service",
        exchange -> {
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });

    assertThatThrownBy(() -> collector().collect(REQUEST))
        .isInstanceOf(EvidenceUnavailable.class)
        .hasMessageContaining("status 500");
  }

  private BorrowerDataCollector collector() {
    String address = "http://localhost:" + server.getAddress().getPort() + "/";
    return new BorrowerDataCollector(
        "token", service -> URI.create(address + service.serviceName()), InstantSource.system());
  }

  private Map<String, byte[]> zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    collector().write(written, REQUEST, parts);
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(written.toByteArray()), UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static void answer(HttpExchange exchange, String content) throws IOException {
    byte[] body = content.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream target = exchange.getResponseBody()) {
      target.write(body);
    }
  }
}
