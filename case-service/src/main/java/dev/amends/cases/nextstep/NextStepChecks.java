package dev.amends.cases.nextstep;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far the check of each lender's open cases is. */
@ApplicationScoped
class NextStepChecks {
  private static final String ADD_LENDERS =
      """
      insert into next_step_check (lender_id)
      select distinct lender_id from closed_business_day on conflict do nothing\
      """;

  /** A business day counts once it is closed in every partition. */
  private static final String CLAIM =
      """
      select c.lender_id, c.position, case when c.position is null then d.day else c.day end
      from next_step_check c
      join (select lender_id, min(closed_on) as day from closed_business_day group by lender_id) d
          on d.lender_id = c.lender_id
      where c.checked_on is distinct from d.day or c.position is not null
      order by c.lender_id limit 1 for update of c skip locked\
      """;

  private final DataSource database;

  NextStepChecks(DataSource database) {
    this.database = database;
  }

  /**
   * A check that runs.
   *
   * @param day the business day for which it began
   * @param position the last case checked; absent at the beginning
   */
  record Check(String lenderId, LocalDate day, @Nullable UUID position) {}

  /** Claims a check until the end of the transaction; empty if there is nothing to check. */
  Optional<Check> claim() {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD_LENDERS);
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      add.executeUpdate();
      try (ResultSet row = claim.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Check(
                    row.getString(1),
                    row.getObject(3, LocalDate.class),
                    row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the check for next steps cannot be claimed", e);
    }
  }

  /**
   * Records how far a check is.
   *
   * @param position the last case checked; null if all are
   */
  void advance(Check check, @Nullable UUID position) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update next_step_check set day = ?, position = ?,"
                    + " checked_on = case when ?::uuid is null then ? else checked_on end"
                    + " where lender_id = ?")) {
      statement.setObject(1, check.day());
      statement.setObject(2, position);
      statement.setObject(3, position);
      statement.setObject(4, check.day());
      statement.setString(5, check.lenderId());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the check for next steps cannot be recorded", e);
    }
  }
}
