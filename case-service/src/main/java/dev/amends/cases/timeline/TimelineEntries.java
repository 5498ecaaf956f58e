package dev.amends.cases.timeline;

import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** The timelines of all cases. Entries are only ever appended. */
@ApplicationScoped
public class TimelineEntries {
  private static final String SELECT =
      """
      select case_id, number, at, business_date, service, what, why, caused_by, by_name, by_role,
          event_id, data, hash, format, local_time, before, after
      from timeline_entry where case_id = ?\
      """;

  private static final String INSERT =
      """
      insert into timeline_entry (case_id, number, at, business_date, service, what, why, caused_by,
          by_name, by_role, event_id, data, hash, format, local_time, before, after)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?::json, ?::json)\
      """;

  private static final Object APPENDED = new Object();

  private final DataSource database;
  private final TransactionSynchronizationRegistry transaction;

  TimelineEntries(DataSource database, TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /** Appends an entry; the transaction inserts all its entries in one batch before it commits. */
  public void append(TimelineEntry entry) {
    pendingEntries().add(entry);
  }

  @SuppressWarnings("unchecked")
  private List<TimelineEntry> pendingEntries() {
    List<TimelineEntry> entries = (List<TimelineEntry>) transaction.getResource(APPENDED);
    if (entries == null) {
      List<TimelineEntry> created = new ArrayList<>();
      transaction.putResource(APPENDED, created);
      transaction.registerInterposedSynchronization(new InsertBeforeCommit(created));
      return created;
    }
    return entries;
  }

  /** Reads the first entries of a timeline in the order in which they were recorded. */
  public List<TimelineEntry> readInRecordedOrder(UUID caseId, int entries) {
    return read(SELECT + " and number <= ? order by number", caseId, entries);
  }

  /** Reads a page of a timeline in the order in which things happened. */
  List<TimelineEntry> readInTimeOrder(UUID caseId, Instant afterAt, int afterNumber, int rowsMax) {
    return read(
        SELECT + " and (at, number) > (?, ?) order by at, number limit ?",
        caseId,
        afterAt.atOffset(ZoneOffset.UTC),
        afterNumber,
        rowsMax);
  }

  /** Reads the newest entries with some events, the newest first. */
  public List<TimelineEntry> readNewest(UUID caseId, Collection<String> events, int rowsMax) {
    return read(
        SELECT + " and what = any (string_to_array(?, ',')) order by at desc, number desc limit ?",
        caseId,
        String.join(",", events),
        rowsMax);
  }

  /** The agent who logged a contact; empty if the contact is not on the timeline. */
  public Optional<String> agentOf(UUID caseId, UUID contactId) {
    return read(
            SELECT + " and what = 'ContactLogged' and data ->> 'contactId' = ?",
            caseId,
            contactId.toString())
        .stream()
        .findFirst()
        .map(logged -> logged.origin().by());
  }

  /** The people who logged contacts of a case since a time. */
  public List<String> agentsOfContacts(UUID caseId, Instant since) {
    return read(
            SELECT + " and what = 'ContactLogged' and at >= ?",
            caseId,
            since.atOffset(ZoneOffset.UTC))
        .stream()
        .map(logged -> logged.origin().by())
        .distinct()
        .toList();
  }

  /** Finds the cases among those given that have an entry later than a time. */
  public Set<UUID> changedSince(Collection<UUID> caseIds, Instant since) {
    Set<UUID> changed = new HashSet<>();
    if (caseIds.isEmpty()) {
      return changed;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select distinct case_id from timeline_entry where case_id = any (?) and at > ?")) {
      select.setArray(1, connection.createArrayOf("uuid", caseIds.toArray()));
      select.setObject(2, since.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          changed.add(row.getObject(1, UUID.class));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("reading the latest changes of cases failed", e);
    }
    return changed;
  }

  private List<TimelineEntry> read(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<TimelineEntry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
      return entries;
    } catch (SQLException e) {
      throw new IllegalStateException("reading a timeline failed", e);
    }
  }

  private static TimelineEntry entry(ResultSet row) throws SQLException {
    return new TimelineEntry(
        row.getInt(14),
        row.getObject(1, UUID.class),
        row.getInt(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(15),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getString(6),
        new Origin(row.getString(9), row.getString(10), row.getString(7), row.getString(8)),
        row.getString(11),
        row.getString(16),
        row.getString(17),
        row.getString(12),
        row.getString(13));
  }

  private final class InsertBeforeCommit implements Synchronization {
    private final List<TimelineEntry> entries;

    InsertBeforeCommit(List<TimelineEntry> entries) {
      this.entries = entries;
    }

    @Override
    public void beforeCompletion() {
      try (Connection connection = database.getConnection();
          PreparedStatement insert = connection.prepareStatement(INSERT)) {
        for (TimelineEntry entry : entries) {
          bind(insert, entry);
          insert.addBatch();
        }
        insert.executeBatch();
      } catch (SQLException e) {
        throw new TimelineFailure(e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      // A rollback discards the entries with the transaction.
    }

    private static void bind(PreparedStatement insert, TimelineEntry entry) throws SQLException {
      insert.setObject(1, entry.caseId());
      insert.setInt(2, entry.number());
      insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
      insert.setObject(4, entry.businessDate());
      insert.setString(5, entry.service());
      insert.setString(6, entry.what());
      insert.setString(7, entry.origin().reason());
      insert.setString(8, entry.origin().causedBy());
      insert.setString(9, entry.origin().by());
      insert.setString(10, entry.origin().role());
      insert.setString(11, entry.eventId());
      insert.setString(12, entry.data());
      insert.setString(13, entry.hash());
      insert.setInt(14, entry.format());
      insert.setString(15, entry.localTime());
      insert.setString(16, entry.before());
      insert.setString(17, entry.after());
    }
  }

  /** The timeline could not be written, so the transaction must not commit. */
  static final class TimelineFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimelineFailure(SQLException cause) {
      super("writing the timeline failed", cause);
    }
  }
}
