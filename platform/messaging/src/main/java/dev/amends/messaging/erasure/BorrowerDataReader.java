package dev.amends.messaging.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads everything that this service keeps about a borrower, apart from erased cases. */
@ApplicationScoped
class BorrowerDataReader {
  private final DataSource database;
  private final PersonalData data;
  private final BorrowerCases cases;

  BorrowerDataReader(DataSource database, PersonalData data, BorrowerCases cases) {
    this.database = database;
    this.data = data;
    this.cases = cases;
  }

  /**
   * The place of a row in an export.
   *
   * @param table the index of its table
   * @param row its index among the rows of the table
   */
  record Position(int table, int row) {
    static final Position START = new Position(0, -1);

    Position {
      if (table < 0 || row < -1 || row == Integer.MAX_VALUE) {
        throw new IllegalArgumentException("not a position of an export");
      }
    }

    static Position parse(String text) {
      String[] parts = text.split(":", 2);
      return new Position(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
      return table + ":" + row;
    }
  }

  /** A row as JSON text with its place. */
  record StoredRow(
      Position position, String table, String id, @Nullable Instant at, String content) {}

  /**
   * Reads rows after a position.
   *
   * @return empty if the service knows no case of the borrower
   */
  Optional<List<StoredRow>> read(String lenderId, String borrowerId, Position after, int rowsMax) {
    try (Connection connection = database.getConnection()) {
      BorrowerCases.Found found = cases.find(connection, lenderId, borrowerId);
      if (!found.known()) {
        return Optional.empty();
      }
      List<StoredRow> rows = new ArrayList<>();
      int first = after.row() + 1;
      for (int table = after.table();
          table < data.tables().size() && rows.size() < rowsMax;
          table++) {
        if (!data.tables().get(table).hidden() && !found.ids().isEmpty()) {
          add(rows, connection, table, first, rowsMax - rows.size(), found);
        }
        first = 0;
      }
      return Optional.of(rows);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the data of a borrower", e);
    }
  }

  private void add(
      List<StoredRow> rows,
      Connection connection,
      int table,
      int first,
      int rowsMax,
      BorrowerCases.Found found)
      throws SQLException {
    PersonalTable from = data.tables().get(table);
    RowCondition condition = new RowCondition(from.condition());
    String sql =
        "select concat_ws(':', %1$s), %2$s, to_jsonb(t)::text from %3$s t where %4$s order by %1$s limit ? offset ?"
            .formatted(
                from.orderColumns(),
                from.at() == null ? "null::timestamptz" : from.at(),
                from.name(),
                condition.sql());
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int next = condition.bind(select, found.ids(), found.accounts());
      select.setInt(next, rowsMax);
      select.setInt(next + 1, first);
      try (ResultSet row = select.executeQuery()) {
        for (int index = first; row.next(); index++) {
          OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
          rows.add(
              new StoredRow(
                  new Position(table, index),
                  from.name(),
                  row.getString(1),
                  at == null ? null : at.toInstant(),
                  row.getString(3)));
        }
      }
    }
  }
}
