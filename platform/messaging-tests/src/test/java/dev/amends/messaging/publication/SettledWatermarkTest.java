package dev.amends.messaging.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.messaging.publication.OutboxRows.OutboxRow;
import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Interleaves transactions step by step in the ways that ranges of transaction ids get wrong. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class SettledWatermarkTest {
  private static final int SLOT_WITHOUT_LEASE = 77; // the running relay leaves it alone

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void anEarlyTransactionThatWritesLateDoesNotOvertakeAnEarlierEventOfItsAccount()
      throws SQLException {
    try (Connection early = connect();
        Connection bystander = connect();
        Connection late = connect();
        Connection relay = connect()) {
      relay.setAutoCommit(true);
      SettledWatermark watermark = new SettledWatermark();
      long before = settled(watermark, relay);

      // Given: ids in the order early < bystander < late, but late writes the account first.
      run(early, "select pg_current_xact_id()");
      run(bystander, "select pg_current_xact_id()");
      write(late, "first");
      late.commit();
      write(early, "second");
      early.commit();

      // When: every id up to early's has ended, but not the bystander's between it and late's.
      long whileOneRuns = watermark.poll(relay);
      List<OutboxRow> shownWhileOneRuns = read(relay, before, whileOneRuns);
      bystander.commit();
      List<OutboxRow> shownAtLast = read(relay, before, settled(watermark, relay));

      // Then: a range of ids would have shown "second" alone by now; the watermark waits.
      assertThat(shownWhileOneRuns).isEmpty();
      assertThat(shownAtLast).extracting(OutboxRow::payload).containsExactly("first", "second");
    }
  }

  @Test
  void aRowThatBecomesVisibleLateIsNotSkipped() throws SQLException {
    try (Connection slow = connect();
        Connection fast = connect();
        Connection relay = connect()) {
      relay.setAutoCommit(true);
      SettledWatermark watermark = new SettledWatermark();
      long before = settled(watermark, relay);

      // Given
      write(slow, "drawn first, committed last");
      write(fast, "drawn last, committed first");
      fast.commit();

      // When
      List<OutboxRow> shownEarly = read(relay, before, watermark.poll(relay));
      slow.commit();
      List<OutboxRow> shownAtLast = read(relay, before, settled(watermark, relay));

      // Then
      assertThat(shownEarly).isEmpty();
      assertThat(shownAtLast)
          .extracting(OutboxRow::payload)
          .containsExactly("drawn first, committed last", "drawn last, committed first");
    }
  }

  @Test
  void waitsForAWriterAboveEveryEndedTransaction() throws SQLException {
    try (Connection first = connect();
        Connection second = connect();
        Connection relay = connect()) {
      relay.setAutoCommit(true);
      SettledWatermark watermark = new SettledWatermark();
      long before = settled(watermark, relay);

      // Given: the second draws its sequence last, and nothing above it has ended.
      write(first, "first");
      write(second, "second");
      first.commit();

      // When
      long whileSecondRuns = watermark.poll(relay);
      second.commit();
      List<OutboxRow> shown = read(relay, before, settled(watermark, relay));

      // Then
      assertThat(whileSecondRuns).isEqualTo(before);
      assertThat(shown).extracting(OutboxRow::payload).containsExactly("first", "second");
    }
  }

  @Test
  void aRolledBackSequenceBlocksNoOther() throws SQLException {
    try (Connection writer = connect();
        Connection relay = connect()) {
      relay.setAutoCommit(true);
      SettledWatermark watermark = new SettledWatermark();
      long before = settled(watermark, relay);

      // Given
      write(writer, "never happened");
      writer.rollback();
      write(writer, "happened");
      writer.commit();

      // When
      List<OutboxRow> shown = read(relay, before, settled(watermark, relay));

      // Then
      assertThat(shown).extracting(OutboxRow::payload).containsExactly("happened");
    }
  }

  /** Polls until all is settled, because the service under test writes, too. */
  private static long settled(SettledWatermark watermark, Connection relay) {
    return await().until(() -> watermark.poll(relay), settled -> settled == watermark.lastDrawn());
  }

  private Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection(url, user, password);
    connection.setAutoCommit(false);
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void write(Connection connection, String payload) throws SQLException {
    run(connection, "select pg_current_xact_id()");
    run(
        connection,
        """
        insert into outbox (id, aggregatetype, aggregateid, type, payload, slot, occurred_at)
        values (gen_random_uuid(), 'cases', 'L:A', 't', '%s', %d, now())\
        """
            .formatted(payload, SLOT_WITHOUT_LEASE));
  }

  private static List<OutboxRow> read(Connection relay, long after, long settled)
      throws SQLException {
    return OutboxRows.read(relay, SLOT_WITHOUT_LEASE, after, settled, 100);
  }
}
