package dev.amends.messaging.consumption;

import dev.amends.events.LenderEvent;
import dev.amends.events.Topic;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A small service: each event becomes a row; some events are rejected, some fail. */
@ApplicationScoped
class EffectConsumer implements EventConsumer<LenderEvent, DataSource> {
  static final String REJECTED = "REJECTED";
  static final String FAILS = "FAILS";
  static final String CLASHES = "CLASHES";

  private final BatchConsumption consumption;
  private final DataSource database;
  private volatile boolean lenient;

  EffectConsumer(BatchConsumption consumption, DataSource database) {
    this.consumption = consumption;
    this.database = database;
  }

  /** Stops rejecting and failing, as after a corrected configuration. */
  void stopRejecting(boolean now) {
    lenient = now;
  }

  @Incoming("lender-accounts")
  @Blocking
  public void consume(ConsumerRecords<String, byte[]> records) {
    consumption.consume(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.LENDER_ACCOUNTS;
  }

  @Override
  public Class<LenderEvent> contract() {
    return LenderEvent.class;
  }

  @Override
  public DataSource load(EventBatch<LenderEvent> events) {
    return database;
  }

  @Override
  public EventOutcome apply(DataSource batch, Received<LenderEvent> received) {
    return switch (received.event()) {
      case LenderEvent.AccountOverdue overdue -> apply(overdue, received.id());
      case LenderEvent.AccountEvent other -> write(other, received.id());
      case LenderEvent.BusinessDayEvent day -> apply(day, received);
    };
  }

  @Override
  public void prepare(Received<LenderEvent> watermark, Steps steps) {
    for (int step = 1; step <= 2; step++) {
      String key = watermark.event().lenderId() + "/step-" + step;
      steps.run(() -> write(key, watermark.id(), watermark.partition()));
    }
  }

  private EventOutcome apply(LenderEvent.BusinessDayEvent day, Received<LenderEvent> received) {
    if (day.lenderId().startsWith(FAILS)) {
      throw new IllegalStateException("failed");
    }
    return write(day, received);
  }

  private EventOutcome apply(LenderEvent.AccountOverdue overdue, String id) {
    if (REJECTED.equals(overdue.productType()) && !lenient) {
      return EventOutcome.rejected("productType", "is rejected by this test");
    }
    if (FAILS.equals(overdue.productType()) && !lenient) {
      throw new IllegalStateException("failed");
    }
    if (CLASHES.equals(overdue.productType())) {
      return violatePrimaryKey(overdue.borrowerId());
    }
    return write(overdue, id);
  }

  /** Writes one key twice, which violates the primary key. */
  private EventOutcome violatePrimaryKey(String value) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into written (record_key, times) values (?, 1)")) {
      for (int i = 0; i < 2; i++) {
        insert.setString(1, value);
        insert.addBatch();
      }
      insert.executeBatch();
      return EventOutcome.applied();
    } catch (SQLException e) {
      throw new IllegalStateException("the test's effect cannot be written", e);
    }
  }

  private EventOutcome write(LenderEvent.AccountEvent event, String id) {
    return write(event.account().recordKey(), id, event.sequence());
  }

  private EventOutcome write(LenderEvent.BusinessDayEvent day, Received<LenderEvent> received) {
    return write(day.lenderId(), received.id(), received.partition());
  }

  private EventOutcome write(String key, String id, long sequence) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into effect (record_key, event_id, sequence) values (?, ?, ?)")) {
      insert.setString(1, key);
      insert.setString(2, id);
      insert.setLong(3, sequence);
      insert.executeUpdate();
      return EventOutcome.applied();
    } catch (SQLException e) {
      throw new IllegalStateException("the test's effect cannot be written", e);
    }
  }
}
