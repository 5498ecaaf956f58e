package dev.amends.plan.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.AccountKey;
import dev.amends.plan.Borrower;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Waits, by the tables of the messaging, until the service has done its work. */
record Progress(DataSource database) {

  /** Waits until an event of the account was processed; fails if it was parked. */
  void awaitEvent(AccountKey account, String eventId) {
    String outcome =
        "select outcome || coalesce(': ' || reason, '') from inbox where record_key = ? and id = ?";
    await()
        .atMost(Borrower.PATIENCE)
        .until(() -> find(outcome, account.recordKey(), eventId).isPresent());
    assertThat(find(outcome, account.recordKey(), eventId).orElseThrow())
        .doesNotStartWith("PARKED");
  }

  /** Waits until the account is known; returns its partition of {@code lender.accounts}. */
  int awaitPartition(AccountKey account) {
    String partition = "select partition::text from lender_account where account_key = ?";
    await().atMost(Borrower.PATIENCE).until(() -> find(partition, account.recordKey()).isPresent());
    return Integer.parseInt(find(partition, account.recordKey()).orElseThrow());
  }

  /** Waits until a day, or the day that corrects it, is the last closed one of the account. */
  void awaitClose(AccountKey account, LocalDate day) {
    await()
        .atMost(Borrower.PATIENCE)
        .until(
            () ->
                find(
                        """
                        select closed_on::text from closed_business_day
                        join lender_account using (partition)
                        where account_key = ? and lender_id = ?\
                        """,
                        account.recordKey(),
                        account.lenderId())
                    .filter(day.toString()::equals)
                    .isPresent());
  }

  /** Waits until everything that happened is on the topics. */
  void awaitPublication() {
    await()
        .atMost(Borrower.PATIENCE)
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
