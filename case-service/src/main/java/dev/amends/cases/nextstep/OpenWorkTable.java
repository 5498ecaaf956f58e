package dev.amends.cases.nextstep;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.nextstep.NextStepPolicy.Work;
import dev.amends.conventions.work.WorkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The open work of cases. The newest event about a piece of work decides, whatever the order in
 * which events arrive. SQL, so that an event costs one statement and no flush.
 */
@ApplicationScoped
class OpenWorkTable {
  /** Keeps the cause if an event only assigns or reschedules the work. */
  private static final String OPEN =
      """
      insert into open_work as known
          (id, case_id, lender_id, kind, due_at, code, because, ended, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, false, ?)
      on conflict (id) do update set kind = excluded.kind, due_at = excluded.due_at,
          code = excluded.code, ended = false, changed_at = excluded.changed_at,
          because = case when known.kind = excluded.kind and not known.ended
              then coalesce(known.because, excluded.because) else excluded.because end
      where known.changed_at <= excluded.changed_at\
      """;

  /** Keeps the end even if the work is not known yet. */
  private static final String END =
      """
      insert into open_work (id, case_id, lender_id, kind, due_at, ended, changed_at)
      values (?, ?, ?, '', ?, true, ?)
      on conflict (id) do update set ended = true, changed_at = excluded.changed_at
      where open_work.changed_at <= excluded.changed_at\
      """;

  private static final String FIND =
      """
      select id, case_id, kind, due_at, code, because from open_work
      where case_id = any (?) and not ended order by due_at, id\
      """;

  private final DataSource database;

  OpenWorkTable(DataSource database) {
    this.database = database;
  }

  void open(CollectionCase collectionCase, WorkChange.Opened work, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OPEN)) {
      statement.setObject(1, work.id());
      statement.setObject(2, collectionCase.id());
      statement.setString(3, collectionCase.account().lenderId());
      statement.setString(4, work.kind().name());
      statement.setObject(5, work.dueAt().atOffset(ZoneOffset.UTC));
      statement.setString(6, work.code());
      statement.setString(7, work.because());
      statement.setObject(8, at.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("open work cannot be stored: " + work.id(), e);
    }
  }

  void end(CollectionCase collectionCase, UUID id, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(END)) {
      statement.setObject(1, id);
      statement.setObject(2, collectionCase.id());
      statement.setString(3, collectionCase.account().lenderId());
      statement.setObject(4, at.atOffset(ZoneOffset.UTC));
      statement.setObject(5, at.atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the end of work cannot be stored: " + id, e);
    }
  }

  /** Loads the open work of cases in one query, the earliest due first. */
  Map<UUID, List<Work>> find(Collection<UUID> caseIds) {
    Map<UUID, List<Work>> found = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setArray(1, connection.createArrayOf("uuid", caseIds.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(rows.getObject("case_id", UUID.class), id -> new ArrayList<>())
              .add(work(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the open work of cases cannot be read", e);
    }
    return found;
  }

  private static Work work(ResultSet row) throws SQLException {
    return new Work(
        row.getObject("id", UUID.class),
        WorkKind.valueOf(row.getString("kind")),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        reason(row.getString("code"), row.getString("because")));
  }

  private static String reason(@Nullable String code, @Nullable String because) {
    if (code == null || because == null) {
      return String.valueOf(code == null ? because : code);
    }
    return "%s (%s)".formatted(code, because);
  }

  /** Deletes some of the work that ended before a time; returns how much. */
  int deleteEnded(Instant before, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "delete from open_work where id = any (array(select id from open_work"
                    + " where ended and changed_at < ? limit ? for update skip locked))")) {
      statement.setObject(1, before.atOffset(ZoneOffset.UTC));
      statement.setInt(2, limit);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("ended work cannot be deleted", e);
    }
  }
}
