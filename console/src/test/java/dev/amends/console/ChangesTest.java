package dev.amends.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ConsoleTestResource.class)
class ChangesTest {
  private static final String CASE_ID = "019c11ab-d5c1-7025-90d3-05ef029221be";
  private static final Duration SOON = Duration.ofSeconds(10);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Inject MeterRegistry meters;

  private final List<Future<RecordMetadata>> sent = new ArrayList<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private KafkaProducer<String, String> producer;

  @BeforeEach
  void connect() {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "linger.ms", "20"),
            new StringSerializer(),
            new StringSerializer());
    opened.add(producer);
  }

  @AfterEach
  void close() throws Exception {
    for (Future<RecordMetadata> each : sent) {
      assertThat(each.get(10, TimeUnit.SECONDS).hasOffset()).isTrue();
    }
    for (AutoCloseable each : opened) {
      each.close();
    }
    await().atMost(SOON).until(() -> openStreams() == 0);
  }

  @Test
  void reportsAChangeWithItsCase() {
    // Given
    ChangeListener listener = listen("li.na");

    // When
    publish("cases", "CH-1", "LN-1", "CaseUpdated");

    // Then
    await().atMost(SOON).until(() -> listener.text().contains("CH-1"));
    assertThat(listener.text())
        .startsWith("event: ready\n")
        .contains(
            "event: change\ndata: {\"service\":\"case\",\"type\":\"CaseUpdated\",\"lenderId\":\"CH-1\","
                + "\"accountId\":\"LN-1\",\"caseId\":\""
                + CASE_ID
                + "\"}\n\n");
  }

  @Test
  void reportsOnlyChangesOfTheUsersLenders() {
    // Given
    ChangeListener everything = listen("li.na");
    ChangeListener onlyDemo = listen("wu.min");

    // When
    publish("plans", "CH-2", "LN-2", "PlanApproved");
    publish("plans", "CU-DEMO", "LN-2", "PlanApproved");

    // Then
    await().atMost(SOON).until(() -> onlyDemo.text().contains("CU-DEMO"));
    await().atMost(SOON).until(() -> everything.text().contains("CU-DEMO"));
    await().atMost(SOON).until(() -> everything.text().contains("CH-2"));
    assertThat(onlyDemo.text()).doesNotContain("CH-2");
  }

  @Test
  void ignoresRecordsThatAreNoEvents() {
    // Given
    ChangeListener listener = listen("li.na");

    // When
    sent.add(producer.send(new ProducerRecord<>("cases", 0, "no-key", "not json")));
    sent.add(producer.send(new ProducerRecord<>("cases", 0, null, "{}")));
    publish("cases", "CH-3", "LN-3", "CaseOpened");

    // Then
    await().atMost(SOON).until(() -> listener.text().contains("CH-3"));
    assertThat(listener.text()).doesNotContain("no-key");
  }

  @Test
  void servesFiftyBrowsersWithOneConsumer() {
    // Given
    Browser browser = Browser.signedInAs("li.na");
    List<ChangeListener> listeners = IntStream.range(0, 50).mapToObj(n -> listen(browser)).toList();

    // When
    publish("contacts", "CH-4", "LN-4", "CallbackDue");

    // Then
    await()
        .atMost(SOON)
        .until(() -> listeners.stream().allMatch(each -> each.text().contains("CH-4")));
  }

  @Test
  void letsABrowserReloadIfMoreChangedThanCanBeListed() {
    // Given
    ChangeListener listener = listen("li.na");

    // When
    IntStream.range(0, 5_000).forEach(n -> publish("cases", "CH-5", "LN-" + n, "CaseUpdated"));
    producer.flush();

    // Then
    await().atMost(SOON).until(() -> listener.text().contains("event: many\n"));
  }

  @Test
  void disconnectsABrowserThatDoesNotReadAndKeepsTheOthers() throws IOException {
    // Given
    ChangeListener reading = listen("li.na");
    Browser browser = Browser.signedInAs("zhao.min");
    Socket silent = new Socket();
    silent.setReceiveBufferSize(4096);
    silent.connect(new java.net.InetSocketAddress("localhost", browser.console().getPort()), 2_000);
    opened.add(silent);
    OutputStream request = silent.getOutputStream();
    request.write(
        "GET /changes HTTP/1.1\r\nHost: localhost:%d\r\nCookie: %s\r\n\r\n"
            .formatted(browser.console().getPort(), browser.cookieHeader())
            .getBytes(StandardCharsets.US_ASCII));
    await().atMost(SOON).until(() -> openStreams() == 2);

    // When
    String longAccount = "L".repeat(20_000);
    await()
        // The idle time-out of a connection is longer.
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              IntStream.range(0, 50)
                  .forEach(n -> publish("cases", "CH-6", longAccount + n, "CaseUpdated"));
              producer.flush();
              return openStreams() == 1;
            });

    // Then
    publish("cases", "CH-7", "LN-7", "CaseUpdated");
    await().atMost(SOON).until(() -> reading.text().contains("CH-7"));
  }

  private double openStreams() {
    return meters.get("amends.console.change.streams").gauge().value();
  }

  private ChangeListener listen(String user) {
    return listen(Browser.signedInAs(user));
  }

  private ChangeListener listen(Browser browser) {
    ChangeListener listener = new ChangeListener(browser);
    opened.add(listener);
    await().atMost(SOON).until(() -> listener.text().contains("event: ready"));
    return listener;
  }

  private void publish(String topic, String lenderId, String accountId, String type) {
    ProducerRecord<String, String> event =
        new ProducerRecord<>(
            topic,
            lenderId + ":" + accountId,
            "{\"facts\":{\"caseId\":\"not-this\"},\"caseId\":\"%s\"}".formatted(CASE_ID));
    event
        .headers()
        .add("ce_type", "dev.amends.%s.v1".formatted(type).getBytes(StandardCharsets.UTF_8));
    sent.add(producer.send(event));
  }
}
