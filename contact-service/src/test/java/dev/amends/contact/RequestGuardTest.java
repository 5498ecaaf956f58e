package dev.amends.contact;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.anInboundCall;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.RawHttp;
import dev.amends.testsupport.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are malformed, too large or too slow, of clients that ignore the response. */
@QuarkusTest
class RequestGuardTest extends ServiceTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final long MEGABYTE = 1024 * 1024;

  private static String head(String method, String target, String... headers) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\n"
        + String.join("\r\n", headers)
        + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
  }

  private static String token(String... roles) {
    return "Authorization: Bearer " + TestTokens.token("li.na", roles);
  }

  private static String answerTo(String request) {
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      return http.send(request).readUntilClosed(SOON);
    }
  }

  private static void assertProblem(String answer, int status) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("\"status\":" + status, "\"detail\":");
  }

  @ParameterizedTest
  @CsvSource({
    "two hosts, 400",
    "no host, 400",
    "an escape in the path, 400",
    "half an escape, 400",
    "an escape in the query, 400",
    "a long target, 414",
    "large headers, 431",
    "a bad chunk, 400",
    "a large body, 413",
    "a large chunked body, 413"
  })
  void answersWithAProblemAndLogsNoError(String kind, int status) {
    ErrorLog log = new ErrorLog();
    try {
      assertProblem(answerTo(request(kind)), status);
    } finally {
      log.remove();
    }
    assertThat(log.errors).isEmpty();
  }

  private static String request(String kind) {
    String host = "Host: localhost";
    String json = "Content-Type: application/json";
    return switch (kind) {
      case "two hosts" -> head("GET", "/callbacks", host, "Host: example.com", token("agent"));
      case "no host" -> head("GET", "/callbacks", token("agent"));
      case "an escape in the path" -> head("GET", "/callbacks/%zz", host, token("agent"));
      case "half an escape" -> head("GET", "/callbacks/%", host, token("agent"));
      case "an escape in the query" -> head("GET", "/callbacks?status=%zz", host, token("agent"));
      case "a long target" -> head("GET", "/callbacks?status=" + "x".repeat(9000), host);
      case "large headers" -> head("GET", "/callbacks", host, "X-Large: " + "x".repeat(30_000));
      case "a bad chunk" ->
          head("POST", "/callbacks", host, json, token("agent"), "Transfer-Encoding: chunked")
              + "zz\r\nbad\r\n";
      case "a large body" ->
          head("POST", "/callbacks", host, json, token("agent"), "Content-Length: 1048577") + "{";
      case "a large chunked body" ->
          head("POST", "/callbacks", host, json, token("agent"), "Transfer-Encoding: chunked")
              + "180000\r\n"
              + " ".repeat(0x180000)
              + "\r\n0\r\n\r\n";
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @Test
  void closesSlowBodiesWithoutHoldingAThread() {
    // Given
    List<RawHttp> slow = new ArrayList<>();
    long before = workers();
    for (int i = 0; i < 60; i++) {
      slow.add(
          new RawHttp(RestAssured.port)
              .send(
                  head(
                          "POST",
                          "/callbacks",
                          "Host: localhost",
                          token("agent"),
                          "Content-Type: application/json",
                          "Content-Length: 1000")
                      + "{"));
    }

    // When
    long began = System.nanoTime();
    asAgent().get("/callbacks?limit=1").then().statusCode(200);

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    assertThat(workers()).isLessThan(before + 10);
    for (RawHttp connection : slow) {
      assertProblem(connection.readUntilClosed(SOON), 408);
      connection.close();
    }
  }

  @Test
  void limitsSlowUploadsAndHoldsNoThreadForThem() {
    // Given
    String path = "/contacts/" + anInboundCall(cases.anOpenCase()) + "/attachments?kind=RECORDING";
    List<RawHttp> slow = new ArrayList<>();
    long before = workers();
    for (int i = 0; i < 40; i++) {
      slow.add(
          new RawHttp(RestAssured.port)
              .send(
                  head(
                          "POST",
                          path,
                          "Host: localhost",
                          token("agent"),
                          "Content-Type: audio/mpeg",
                          "Content-Length: 1000")
                      + "x"));
    }

    // When
    asAgent().get("/callbacks?limit=1").then().statusCode(200);

    // Then
    assertThat(workers()).isLessThan(before + 10);
    long rejected = 0;
    for (RawHttp connection : slow) {
      if (connection.readUntilClosed(SOON).startsWith("HTTP/1.1 503")) {
        rejected++;
      }
      connection.close();
    }
    assertThat(rejected).isEqualTo(8);
    asAgent().get(path.replaceFirst("\\?.*", "")).then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "no token, 401",
    "ops, 403",
    "agent, 413",
    "html, 415",
    "another contact, 404",
    "json, 413"
  })
  void closesTheConnectionOfAClientThatGoesOnSending(String kind, int status) throws Exception {
    UUID contact = anInboundCall(cases.anOpenCase());
    long before = usedHeap();
    RawHttp patient = new RawHttp(RestAssured.port).send(upload(kind, contact));
    List<RawHttp> clients = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      clients.add(new RawHttp(RestAssured.port).send(upload(kind, contact)));
    }

    List<Boolean> closed = new CopyOnWriteArrayList<>();
    List<Thread> senders =
        clients.stream()
            .map(
                client ->
                    Thread.startVirtualThread(
                        () -> closed.add(client.sendUntilClosed(100_000 * MEGABYTE))))
            .toList();
    for (Thread sender : senders) {
      sender.join(SOON);
    }

    assertThat(closed).hasSize(4).containsOnly(true);
    assertThat(usedHeap() - before).isLessThan(16 * MEGABYTE);
    for (RawHttp client : clients) {
      client.close();
    }
    assertProblem(patient.readUntilClosed(SOON), status);
    patient.close();
  }

  private static String upload(String kind, UUID contact) {
    String host = "Host: localhost";
    String length = "Content-Length: 200000000000";
    String path = "/contacts/" + contact + "/attachments?kind=RECORDING";
    String audio = "Content-Type: audio/mpeg";
    return switch (kind) {
      case "no token" -> head("POST", path, host, audio, length);
      case "ops" -> head("POST", path, host, audio, length, token("ops"));
      case "agent" -> head("POST", path, host, audio, length, token("agent"));
      case "html" -> head("POST", path, host, "Content-Type: text/html", length, token("agent"));
      case "another contact" ->
          head(
              "POST",
              path.replace(contact.toString(), UUID.randomUUID().toString()),
              host,
              audio,
              length,
              token("agent"));
      case "json" -> head("POST", "/contacts", host, length, token("agent"));
      default -> throw new IllegalArgumentException(kind);
    };
  }

  @Test
  void holdsNeitherMemoryNorThreadsForSlowDownloads() {
    // Given
    UUID contact = anInboundCall(cases.anOpenCase());
    String path = "/contacts/" + contact + "/attachments";
    String id =
        asAgent()
            .contentType("audio/mpeg")
            .body(new byte[16 * (int) MEGABYTE])
            .post(path + "?kind=RECORDING")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    long threads = workers();
    long before = usedHeap();

    // When
    List<RawHttp> slow = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      slow.add(
          new RawHttp(RestAssured.port)
              .send(head("GET", path + "/" + id + "/content", "Host: localhost", token("agent"))));
    }
    as("ann", "compliance").get("/callbacks?limit=1").then().statusCode(200);

    // Then
    assertThat(usedHeap() - before).isLessThan(16 * MEGABYTE);
    assertThat(workers()).isLessThan(threads + 15);
    slow.forEach(RawHttp::close);
  }

  /** Worker threads of the service that are not idle. */
  private static long workers() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().startsWith("executor-thread"))
        .filter(
            thread ->
                List.of(thread.getValue()).stream()
                    .anyMatch(frame -> frame.getClassName().startsWith("org.jboss.resteasy")))
        .count();
  }

  private static long usedHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Collects what the service logs as an error. */
  private static final class ErrorLog extends Handler {
    private final List<String> errors = new CopyOnWriteArrayList<>();

    ErrorLog() {
      Logger.getLogger("").addHandler(this);
    }

    void remove() {
      Logger.getLogger("").removeHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
      if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
        errors.add(line.getLoggerName() + ": " + line.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
