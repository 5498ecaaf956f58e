package dev.amends.cases.timeline;

import dev.amends.events.AssessmentEvent;
import dev.amends.events.CaseEvent;
import dev.amends.events.ContactEvent;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.ServiceEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes what happened, in the transaction in which it happened, as one batch at its end. */
@ApplicationScoped
public class Timeline {
  private static final Object BUFFER = new Object();

  private final DataSource database;
  private final TransactionSynchronizationRegistry transaction;

  Timeline(DataSource database, TransactionSynchronizationRegistry transaction) {
    this.database = database;
    this.transaction = transaction;
  }

  /**
   * Adds an event to the timeline of its case.
   *
   * @param head where the timeline ended so far
   * @param json the whole event
   * @param at when it happened
   * @return where it ends now, to be kept with the case
   */
  public TimelineHead append(
      TimelineHead head,
      ServiceEvent event,
      String json,
      String eventId,
      Instant at,
      @Nullable LocalDate businessDate) {
    return add(
        TimelineEntry.after(
            head,
            event.caseId(),
            at,
            businessDate,
            service(event),
            event.getClass().getSimpleName(),
            ReasonPolicy.explained(event),
            eventId,
            json));
  }

  /**
   * Adds what a person did in this service and no other service needs to hear.
   *
   * @param what in the past tense, like an event's name
   * @param data as JSON
   * @return where the timeline ends now, to be kept with the case
   */
  public TimelineHead note(
      TimelineHead head,
      UUID caseId,
      String what,
      Origin origin,
      String noteId,
      Instant at,
      String data) {
    return add(
        TimelineEntry.after(head, caseId, at, null, "case-service", what, origin, noteId, data));
  }

  private static String service(ServiceEvent event) {
    return switch (event) {
      case CaseEvent ignored -> "case-service";
      case AssessmentEvent ignored -> "assessment-service";
      case ContactEvent ignored -> "contact-service";
      case PlanEvent ignored -> "plan-service";
    };
  }

  private TimelineHead add(TimelineEntry entry) {
    buffer().add(entry);
    return new TimelineHead(entry.number(), entry.hash());
  }

  @SuppressWarnings("unchecked")
  private List<TimelineEntry> buffer() {
    List<TimelineEntry> entries = (List<TimelineEntry>) transaction.getResource(BUFFER);
    if (entries == null) {
      List<TimelineEntry> created = new ArrayList<>();
      transaction.putResource(BUFFER, created);
      transaction.registerInterposedSynchronization(new WriteAtTheEnd(created));
      return created;
    }
    return entries;
  }

  private final class WriteAtTheEnd implements Synchronization {
    private final List<TimelineEntry> entries;

    WriteAtTheEnd(List<TimelineEntry> entries) {
      this.entries = entries;
    }

    @Override
    public void beforeCompletion() {
      try (Connection connection = database.getConnection();
          PreparedStatement insert =
              connection.prepareStatement(
                  """
                  insert into timeline_entry (case_id, number, at, business_date, service, what,
                      why, caused_by, by_name, by_role, event_id, data, hash)
                  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)""")) {
        for (TimelineEntry entry : entries) {
          bind(insert, entry);
          insert.addBatch();
        }
        insert.executeBatch();
      } catch (SQLException e) {
        throw new TimelineFailure(e);
      }
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
    }

    @Override
    public void afterCompletion(int status) {
      // Nothing to do: what was not committed is gone with its transaction.
    }
  }

  /** The timeline could not be written; the transaction must not commit. */
  static final class TimelineFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimelineFailure(SQLException cause) {
      super("the timeline could not be written", cause);
    }
  }
}
