package dev.amends.messaging.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Erases the personal data of a case in this service. The caller holds the lock of the account. */
@ApplicationScoped
public class CaseErasure {
  private final DataSource database;
  private final PersonalData data;
  private final ErasedCases erasedCases;
  private final ObjectMapper json;
  private final InstantSource clock;
  private final Instance<EntityManager> entities;

  CaseErasure(
      DataSource database,
      PersonalData data,
      ErasedCases erasedCases,
      ObjectMapper json,
      InstantSource clock,
      Instance<EntityManager> entities) {
    this.database = database;
    this.data = data;
    this.erasedCases = erasedCases;
    this.json = json;
    this.clock = clock;
    this.entities = entities;
  }

  /**
   * Erases the personal data of a case in the current transaction. What belongs to its account,
   * such as name and telephone numbers, is erased with the last case of the account.
   *
   * @return false if the case was already erased for the same request
   */
  public boolean erase(UUID caseId, AccountKey account, UUID requestId) {
    if (entities.isResolvable()) {
      entities.get().flush(); // so that no pending change writes back what is erased here
    }
    Instant now = clock.instant();
    try (Connection connection = database.getConnection()) {
      if (!erasedCases.add(connection, caseId, account, requestId, now)) {
        return false;
      }
      boolean lastOfAccount = erasedCases.includeAll(connection, account.recordKey());
      for (PersonalTable table : data.tables()) {
        if (lastOfAccount || !table.isOfAccount()) {
          erase(connection, table, List.of(caseId), List.of(account.recordKey()));
        }
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot erase case " + caseId, e);
    }
  }

  private void erase(
      Connection connection, PersonalTable table, List<UUID> cases, List<String> accounts)
      throws SQLException {
    RowCondition rows = new RowCondition(table.condition());
    if (table.deleted()) {
      execute(connection, "delete from " + table.name(), rows, cases, accounts);
      return;
    }
    for (Map.Entry<String, List<String>> column : table.fields().entrySet()) {
      eraseFields(connection, table, column.getKey(), column.getValue(), cases);
    }
    if (!table.erased().isEmpty()) {
      String values =
          table.erased().stream()
              .map(column -> column + " = " + erasedValue(connection, table, column))
              .collect(Collectors.joining(", "));
      execute(connection, "update " + table.name() + " set " + values, rows, cases, accounts);
    }
  }

  private static void execute(
      Connection connection,
      String statement,
      RowCondition rows,
      List<UUID> cases,
      List<String> accounts)
      throws SQLException {
    try (PreparedStatement change =
        connection.prepareStatement(statement + " where " + rows.sql())) {
      rows.bind(change, cases, accounts);
      change.executeUpdate();
    }
  }

  /** Returns null, or an empty value of the type of a column that must not be null. */
  private static String erasedValue(Connection connection, PersonalTable table, String column) {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select attnotnull, atttypid::regtype::text from pg_attribute
            where attrelid = ?::regclass and attname = ? and not attisdropped\
            """)) {
      select.setString(1, table.name());
      select.setString(2, column);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException(
              "personal-data.yaml names the column %s, which the table %s does not have"
                  .formatted(column, table.name()));
        }
        return row.getBoolean(1) ? emptyValue(row.getString(2), column) : "null";
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the columns of " + table.name(), e);
    }
  }

  private static String emptyValue(String type, String column) {
    return switch (type) {
      case "bytea" -> "''::bytea";
      case "jsonb" ->
          "case jsonb_typeof(%s) when 'array' then '[]' else '{}' end::jsonb".formatted(column);
      default -> "'[erased]'";
    };
  }

  private void eraseFields(
      Connection connection,
      PersonalTable table,
      String column,
      List<String> fields,
      List<UUID> cases)
      throws SQLException {
    Map<UUID, String> changed = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id, %s::text from %s where case_id = any (?)"
                .formatted(column, table.name()))) {
      select.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          changed.put(row.getObject(1, UUID.class), without(row.getString(2), fields));
        }
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update %s set %s = ?::jsonb where id = ?".formatted(table.name(), column))) {
      for (Map.Entry<UUID, String> content : changed.entrySet()) {
        update.setString(1, content.getValue());
        update.setObject(2, content.getKey());
        update.executeUpdate();
      }
    }
  }

  private String without(String content, List<String> fields) {
    try {
      JsonNode parsed = json.readTree(content);
      for (String field : fields) {
        for (JsonNode parent : parsed.findParents(field)) {
          JsonNode value = parent.path(field);
          if (parent instanceof ObjectNode object && value.isTextual()) {
            object.put(field, "[erased]");
          }
        }
      }
      return json.writeValueAsString(parsed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored record is not JSON", e);
    }
  }
}
