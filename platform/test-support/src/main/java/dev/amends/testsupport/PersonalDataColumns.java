package dev.amends.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Compares the columns of a service's database that can hold texts or bytes with {@code
 * personal-data.yaml}, which says what becomes of each when a case is erased.
 */
public final class PersonalDataColumns {
  private static final String COLUMNS =
      """
      select c.relname, a.attname
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
          and not c.relispartition and a.attnum > 0 and not a.attisdropped
          and c.relname <> 'flyway_schema_history'
          and a.atttypid::regtype::text in
              ('text', 'character varying', 'bytea', 'json', 'jsonb', 'text[]')\
      """;

  private PersonalDataColumns() {}

  /**
   * The differences, each as a sentence; empty if every column is classified and every classified
   * column exists.
   */
  public static Set<String> findDifferences(DataSource database) throws SQLException {
    Map<String, Set<String>> classified = new HashMap<>();
    Set<String> everywhere = new HashSet<>();
    for (String file : new String[] {"personal-data.yaml", "personal-data-platform.yaml"}) {
      JsonNode content = read(file);
      content
          .path("tables")
          .forEach(table -> classified.put(table.path("name").asText(), columns(table)));
      content.path("kept").forEach(names -> names.forEach(name -> everywhere.add(name.asText())));
    }
    Set<String> differences = new TreeSet<>();
    Map<String, Set<String>> existing = existing(database);
    existing.forEach(
        (table, columns) -> {
          Set<String> named = classified.getOrDefault(table, Set.of());
          if (!classified.containsKey(table)) {
            differences.add("The table %s is missing in personal-data.yaml.".formatted(table));
          }
          columns.stream()
              .filter(column -> !named.contains(column) && !everywhere.contains(column))
              .map(column -> "The column %s.%s is not classified.".formatted(table, column))
              .forEach(differences::add);
        });
    classified.keySet().stream()
        .filter(table -> !exists(database, table))
        .map(table -> "The table %s does not exist.".formatted(table))
        .forEach(differences::add);
    return differences;
  }

  private static JsonNode read(String file) {
    try (InputStream data =
        Objects.requireNonNull(
            Thread.currentThread().getContextClassLoader().getResourceAsStream(file), file)) {
      return new YAMLMapper().readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> columns(JsonNode table) {
    Set<String> columns = new HashSet<>();
    table.path("erased").forEach(column -> columns.add(column.asText()));
    table.path("fields").fieldNames().forEachRemaining(columns::add);
    table.path("kept").forEach(names -> names.forEach(name -> columns.add(name.asText())));
    return columns;
  }

  private static Map<String, Set<String>> existing(DataSource database) throws SQLException {
    Map<String, Set<String>> existing = new HashMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        existing.computeIfAbsent(row.getString(1), name -> new HashSet<>()).add(row.getString(2));
      }
    }
    return existing;
  }

  private static boolean exists(DataSource database, String table) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
