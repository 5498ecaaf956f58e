package dev.amends.launcher.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.amends.conventions.evidence.ContentHash;
import dev.amends.evidence.EvidenceCollection;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The collection of evidence while the services continue to write. */
class EvidenceCollectorTest {
  private static final UUID CASE = UUID.fromString("01998a4e-0000-7000-8000-000000000001");
  private static final String STATEMENT = "01998a4e-0000-7000-8000-000000000002";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode words = JSON.createObjectNode().put("ownWords", "next week");
  private final AtomicInteger exports = new AtomicInteger();
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
  void containsARecordThatWasWrittenAfterTheFirstExport() {
    // Given
    server.createContext("/case-service/cases", exchange -> answer(exchange, timeline()));
    server.createContext(
        "/contact-service/evidence",
        exchange -> answer(exchange, records(exports.incrementAndGet() > 1)));

    // When
    EvidenceCollection collected = collect().orElseThrow();

    // Then
    assertThat(collected.findings()).isEmpty();
  }

  @Test
  void containsTheStatementsOfCaseServiceBesideItsTimeline() {
    // Given
    ObjectNode timeline = timeline("StatementIssued");
    server.createContext("/case-service/cases", exchange -> answer(exchange, timeline));
    server.createContext("/case-service/evidence", exchange -> answer(exchange, records(true)));
    server.createContext(
        "/case-service/cases/" + CASE + "/statements/" + STATEMENT + "/letter",
        exchange -> answer(exchange, words));

    // When
    EvidenceCollection collected = collect(true).orElseThrow();

    // Then
    assertThat(collected.parts())
        .containsOnlyKeys(EvidenceCollection.TIMELINE, "case-service-records.json");
    assertThat(collected.files()).containsOnlyKeys("files/" + STATEMENT + ".pdf");
  }

  @Test
  void isEmptyIfThereIsNoSuchCase() {
    assertThat(collect()).isEmpty();
  }

  private Optional<EvidenceCollection> collect() {
    return collect(false);
  }

  private Optional<EvidenceCollection> collect(boolean withFiles) {
    String address = "http://localhost:" + server.getAddress().getPort() + "/";
    return new EvidenceCollector(
            "token", service -> URI.create(address + service.serviceName()), InstantSource.system())
        .collect(CASE, "wang.fang", withFiles);
  }

  /** A timeline with one entry, which announces the record. */
  private ObjectNode timeline() {
    return timeline("ContactLogged");
  }

  private ObjectNode timeline(String what) {
    ObjectNode entry = JSON.createObjectNode().put("caseId", CASE.toString()).put("number", 1);
    entry
        .put("what", what)
        .putObject("data")
        .put("contentHash", ContentHash.of(words))
        .put("caseId", CASE.toString())
        .put("statementId", STATEMENT);
    String content = entry.toString();
    entry.put("content", content).put("previousHash", "");
    entry.put("hash", ContentHash.ofText("\n" + content));
    ObjectNode timeline = JSON.createObjectNode().put("entryCount", 1);
    timeline.putArray("entries").add(entry);
    return timeline;
  }

  private ObjectNode records(boolean written) {
    ObjectNode part = JSON.createObjectNode();
    var items = part.putArray("items");
    if (written) {
      items.addObject().put("sha256", ContentHash.of(words)).set("record", words);
    }
    return part;
  }

  private static void answer(HttpExchange exchange, ObjectNode content) throws IOException {
    byte[] body = content.toString().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream target = exchange.getResponseBody()) {
      target.write(body);
    }
  }
}
