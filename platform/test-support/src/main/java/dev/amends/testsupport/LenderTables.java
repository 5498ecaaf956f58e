package dev.amends.testsupport;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Finds the tables of a service that no policy assigns to a lender. */
public final class LenderTables {
  /** Tables without data of an account, or with content that is found only by a row of another. */
  private static final Set<String> OF_NO_LENDER =
      Set.of(
          "account_lock",
          "classification_scale",
          "document",
          "document_chunk",
          "flyway_schema_history",
          "idempotent_answer",
          "outbox",
          "outbox_relay",
          "strategy_set");

  private LenderTables() {}

  /**
   * The tables whose rows callers of other lenders could see, or that no caller with a lenders
   * claim could use.
   */
  public static Set<String> open(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select relname from pg_class c
                where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
                    and not relispartition
                    and not (relrowsecurity and exists (select from pg_policy where polrelid = c.oid))
                """)) {
      Set<String> open = new TreeSet<>();
      while (rows.next()) {
        open.add(rows.getString(1));
      }
      open.removeAll(OF_NO_LENDER);
      return open;
    } catch (SQLException e) {
      throw new IllegalStateException("the tables cannot be listed", e);
    }
  }
}
