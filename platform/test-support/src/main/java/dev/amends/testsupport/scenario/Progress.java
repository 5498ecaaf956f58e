package dev.amends.testsupport.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.AccountKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Waits until the messaging tables show that the service has done its work. */
public record Progress(DataSource database) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Waits until an event of the account was processed; fails if it was parked. */
  public void awaitEvent(AccountKey account, String eventId) {
    String outcome =
        "select outcome || coalesce(': ' || reason, '') from inbox where record_key = ? and id = ?";
    await().atMost(PATIENCE).until(() -> find(outcome, account.recordKey(), eventId).isPresent());
    assertThat(find(outcome, account.recordKey(), eventId).orElseThrow())
        .doesNotStartWith("PARKED");
  }

  /**
   * Waits until the service knows the partition of an account; returns it.
   *
   * @param query selects the partition as text by the record key
   */
  public int awaitPartition(AccountKey account, String query) {
    await().atMost(PATIENCE).until(() -> find(query, account.recordKey()).isPresent());
    return Integer.parseInt(find(query, account.recordKey()).orElseThrow());
  }

  /** Waits until a day, or the day that corrects it, is the last closed one of a partition. */
  public void awaitClose(String lenderId, int partition, LocalDate day) {
    String closed =
        "select closed_on::text from closed_business_day where lender_id = ? and partition = ?";
    await()
        .atMost(PATIENCE)
        .until(() -> find(closed, lenderId, partition).filter(day.toString()::equals).isPresent());
  }

  /** Waits until everything that happened is on the topics. */
  public void awaitPublication() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                find("""
                        select 'waiting' from outbox join outbox_relay using (slot)
                        where sequence > published_sequence limit 1\
                        """)
                    .isEmpty());
  }

  private Optional<String> find(String query, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int index = 0; index < parameters.length; index++) {
        select.setObject(index + 1, parameters[index]);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the progress of the service", e);
    }
  }
}
