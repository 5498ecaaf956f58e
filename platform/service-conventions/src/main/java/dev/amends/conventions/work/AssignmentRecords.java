package dev.amends.conventions.work;

import dev.amends.conventions.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The record of work that was assigned together with other work: who assigned it, to whom and why.
 *
 * <p>A service with work has the table {@code work_assignment (id uuid primary key, item_id uuid,
 * kind text, case_id uuid, lender_id text, assigned_from text, assigned_to text, reason text,
 * assigned_by text, assigned_role text, assigned_at timestamptz)}. Statements run in the caller's
 * transaction.
 */
@ApplicationScoped
class AssignmentRecords {
  private static final String INSERT =
      """
      insert into work_assignment (id, item_id, kind, case_id, lender_id, assigned_from,
          assigned_to, reason, assigned_by, assigned_role, assigned_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final DataSource database;
  private final Caller caller;

  AssignmentRecords(DataSource database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  /** Records that an item, as it was before, was assigned to another person or to nobody. */
  void append(WorkItem item, @Nullable String to, String reason, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, item.id());
      insert.setString(3, item.kind().name());
      insert.setObject(4, item.caseId());
      insert.setString(5, item.lenderId());
      insert.setString(6, item.assignee());
      insert.setString(7, to);
      insert.setString(8, reason);
      insert.setString(9, caller.name());
      insert.setString(10, caller.role());
      insert.setObject(11, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot record an assignment, itemId=" + item.id(), e);
    }
  }
}
