package dev.amends.launcher.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.process.ChildProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Publication of a whole file: invalid rows, a silent broker, and the parked events of the file.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the directory and calls startBroker.
class FilePublisherTest {

  private static final String ROWS =
      """
      event,lenderId,accountId,sequence
      AccountCured,UCI,7,1
      AccountCured,UCI,8,2
      """;

  private static EmbeddedBroker broker;

  private final StringWriter out = new StringWriter();
  private final ProgressDisplay progress = new ProgressDisplay(new PrintWriter(out), true);

  @TempDir private Path directory;

  @BeforeAll
  static void startBroker(@TempDir Path data) {
    broker = EmbeddedBroker.startProcess(data.resolve("kafka"), 0);
  }

  @AfterAll
  static void stopBroker() {
    broker.stop();
  }

  @Test
  void countsTheRowsThatWerePublishedBeforeABadLine() throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("bad.csv"), ROWS + "AccountCured,UCI,9,x\n");

    // When // Then
    assertThatThrownBy(() -> publish(file))
        .isInstanceOf(InvalidRow.class)
        .hasMessageContaining("Line 4, column sequence: must be a whole number (was x)")
        .hasMessageContaining("2 rows before it were published.");
  }

  @Test
  void saysThatNothingWasPublishedIfTheFirstLineIsInvalid() throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("bad.csv"), "event;lenderId\n");

    // When // Then
    assertThatThrownBy(() -> publish(file))
        .isInstanceOf(InvalidRow.class)
        .hasMessageContaining("No row was published.");
  }

  @Test
  void waitsForASilentBrokerAndContinues() throws Exception {
    // Given
    Path file = Files.writeString(directory.resolve("rows.csv"), ROWS);
    ChildProcess.signal(broker.pid(), "STOP");
    try {
      // When
      CompletableFuture<Long> published = CompletableFuture.supplyAsync(() -> publish(file));

      // Then
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> out.toString().contains("Kafka has not answered for"));
      assertThat(published).isNotDone();
      ChildProcess.signal(broker.pid(), "CONT");
      assertThat(published.get(60, TimeUnit.SECONDS)).isEqualTo(2);
    } finally {
      ChildProcess.signal(broker.pid(), "CONT");
    }
  }

  @Test
  void measuresHowLongTheBrokerHasBeenSilentAfterItHasAnswered() throws Exception {
    // Given
    Path file = Files.writeString(directory.resolve("rows.csv"), ROWS);
    try (PublishedIds ids = new PublishedIds();
        LenderProducer topic =
            new LenderProducer(
                BrokerAddress.of(broker.bootstrapServers()),
                null,
                InstantSource.fixed(Instant.parse("2026-02-14T10:00:00Z")),
                ids);
        LenderFile rows = LenderFile.open(file, UTF_8)) {
      topic.publish(rows.next());
      topic.flush();
      assertThat(topic.silence()).isZero();

      // When
      ChildProcess.signal(broker.pid(), "STOP");
      topic.publish(rows.next());

      // Then
      await().until(() -> topic.silence().compareTo(Duration.ofSeconds(2)) > 0);
      ChildProcess.signal(broker.pid(), "CONT");
      topic.flush();
      assertThat(topic.silence()).isZero();
    } finally {
      ChildProcess.signal(broker.pid(), "CONT");
    }
  }

  @Test
  void failsIfTheBrokerNeverAnswers() {
    // When // Then
    assertThatThrownBy(
            () ->
                BrokerConnection.await(
                    BrokerAddress.of("localhost:1"),
                    "lender.accounts",
                    Duration.ofSeconds(1),
                    progress))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("Kafka at localhost:1 has not answered");
  }

  @Test
  void countsOnlyTheParkedEventsOfTheFile() throws Exception {
    // Given
    Path file =
        Files.writeString(directory.resolve("rows.csv"), ROWS + "BusinessDayClosed,UCI,,\n");
    try (EmbeddedDatabase database = EmbeddedDatabase.startForTests(directory.resolve("postgres"));
        FilePublisher publisher =
            new FilePublisher(BrokerAddress.of(broker.bootstrapServers()), "urn:core", progress)) {
      publisher.publish(file, UTF_8);
      createParkedMessages(database);
      CatchUpMonitor.Consumer consumer =
          new CatchUpMonitor.Consumer(
              "case-service",
              database.jdbcUrl("case_service"),
              "case_service",
              database.password("case_service"));
      LenderRow cured = row(file, 0);
      LenderRow closed = row(file, 2);

      // When
      park(database, EventId.of("urn:core", cured).toString(), "urn:core", "PARKED");
      park(database, EventId.of("urn:core", closed, 3) + "/partition-3", "urn:core", "PARKED");
      park(database, EventId.of("urn:core", row(file, 1)).toString(), "urn:core", "RELEASED");
      park(database, "0b7a1c1e-0000-4000-8000-000000000001", "urn:core", "PARKED");
      park(database, "4711", "urn:core", "PARKED");
      park(database, EventId.of("urn:other", cured).toString(), "urn:other", "PARKED");

      // Then
      assertThat(publisher.parked(List.of(consumer))).containsExactly(entry("case-service", 2L));
    }
  }

  private long publish(Path file) {
    try (FilePublisher publisher =
        new FilePublisher(BrokerAddress.of(broker.bootstrapServers()), null, progress)) {
      return publisher.publish(file, UTF_8);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static LenderRow row(Path file, int index) throws IOException {
    try (LenderFile rows = LenderFile.open(file, UTF_8)) {
      for (int i = 0; i < index; i++) {
        rows.next();
      }
      return rows.next();
    }
  }

  private static void createParkedMessages(EmbeddedDatabase database) throws SQLException {
    database.createDatabase("case_service");
    try (Connection connection = database.connect("case_service");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table parked_message (topic text, source text, event_id text, state text)");
    }
  }

  private static void park(EmbeddedDatabase database, String id, String source, String state)
      throws SQLException {
    try (Connection connection = database.connect("case_service");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into parked_message values ('lender.accounts', ?, ?, ?)")) {
      insert.setString(1, source);
      insert.setString(2, id);
      insert.setString(3, state);
      insert.execute();
    }
  }
}
