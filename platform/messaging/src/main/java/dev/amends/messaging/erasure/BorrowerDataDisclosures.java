package dev.amends.messaging.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.conventions.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Records who exported the data of which borrower, when and why. */
@ApplicationScoped
class BorrowerDataDisclosures {
  private final DataSource database;
  private final Caller caller;
  private final InstantSource clock;

  BorrowerDataDisclosures(DataSource database, Caller caller, InstantSource clock) {
    this.database = database;
    this.caller = caller;
    this.clock = clock;
  }

  /** Records an export by the caller in the current transaction. */
  void add(String lenderId, String borrowerId, String reason) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into borrower_data_disclosure
                    (id, lender_id, borrower_id, disclosed_at, disclosed_by, subject, reason)
                values (?, ?, ?, ?, ?, ?, ?)\
                """)) {
      insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
      insert.setString(2, lenderId);
      insert.setString(3, borrowerId);
      insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      insert.setString(5, caller.name());
      insert.setString(6, caller.subject());
      insert.setString(7, reason);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot record the export of a borrower's data", e);
    }
  }
}
