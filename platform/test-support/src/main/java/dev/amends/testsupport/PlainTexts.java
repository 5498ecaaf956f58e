package dev.amends.testsupport;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Searches every column of a service's database for texts that must not be stored in plain text.
 */
public final class PlainTexts {
  private static final String COLUMNS =
      """
      select quote_ident(c.relname), quote_ident(a.attname), a.atttypid = 'bytea'::regtype
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
          and not c.relispartition and a.attnum > 0 and not a.attisdropped
      order by 1, 2\
      """;

  private PlainTexts() {}

  private record Column(String table, String name, boolean binary) {
    /** Binary content is searched for the text in UTF-8, any other content for the text itself. */
    String query() {
      return "select from %s where position(%s) > 0 limit 1"
          .formatted(
              table,
              binary ? "convert_to(?, 'UTF8') in " + name : "? in cast(" + name + " as text)");
    }
  }

  /** The columns, as table.column, in which any row contains one of some texts. */
  public static Set<String> find(DataSource database, Collection<String> texts) {
    Set<String> found = new TreeSet<>();
    try (Connection connection = database.getConnection()) {
      for (Column column : columns(connection)) {
        try (PreparedStatement select = connection.prepareStatement(column.query())) {
          for (String text : texts) {
            select.setString(1, text);
            try (ResultSet row = select.executeQuery()) {
              if (row.next()) {
                found.add(column.table() + "." + column.name() + " contains " + text);
              }
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be searched", e);
    }
    return found;
  }

  private static List<Column> columns(Connection connection) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
      }
    }
    return columns;
  }
}
