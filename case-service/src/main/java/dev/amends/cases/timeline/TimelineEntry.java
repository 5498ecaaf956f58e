package dev.amends.cases.timeline;

import dev.amends.events.AssessmentEvent;
import dev.amends.events.CaseEvent;
import dev.amends.events.ContactEvent;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.ServiceEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline: something that happened in a case.
 *
 * @param format the version of {@link #content}
 * @param number 1 for the first entry recorded
 * @param at when it happened, to the microsecond
 * @param localTime the same time where the borrower is, with offset and zone; absent if the zone is
 *     not known
 * @param businessDate the lender's business date, if it has one
 * @param service the service that published it
 * @param what the name of the event
 * @param eventId its CloudEvents id
 * @param before the state of the case before the entry as JSON, if the entry changed it
 * @param after the state of the case after the entry as JSON, if the entry changed it
 * @param data the whole event as JSON
 * @param hash SHA-256 of the previous hash, a line feed and {@link #content}
 */
public record TimelineEntry(
    int format,
    UUID caseId,
    int number,
    Instant at,
    @Nullable String localTime,
    @Nullable LocalDate businessDate,
    String service,
    String what,
    Origin origin,
    String eventId,
    @Nullable String before,
    @Nullable String after,
    String data,
    String hash) {
  private static final int CURRENT_FORMAT = 2;
  private static final String CASE_SERVICE = "case-service";

  /**
   * The case to which an entry is appended.
   *
   * @param state its state after what the entry records
   * @param timezone the borrower's IANA zone, if known
   */
  public record Place(UUID caseId, TimelineHead head, CaseState state, @Nullable String timezone) {}

  /** Creates the entry of an event that follows the head of its case's timeline. */
  public static TimelineEntry of(
      Place place,
      ServiceEvent event,
      String json,
      String eventId,
      Instant at,
      @Nullable LocalDate businessDate) {
    return create(
        place,
        at,
        businessDate,
        service(event),
        event.getClass().getSimpleName(),
        ReasonPolicy.explain(event),
        eventId,
        json);
  }

  /**
   * Creates the entry of a person's action that is not published.
   *
   * @param action in the past tense, such as CaseAssigned
   * @param json the details of the action
   */
  public static TimelineEntry note(
      Place place, String action, Origin origin, String noteId, Instant at, String json) {
    return create(place, at, null, CASE_SERVICE, action, origin, noteId, json);
  }

  private static String service(ServiceEvent event) {
    return switch (event) {
      case CaseEvent ignored -> CASE_SERVICE;
      case AssessmentEvent ignored -> "assessment-service";
      case ContactEvent ignored -> "contact-service";
      case PlanEvent ignored -> "plan-service";
    };
  }

  private static TimelineEntry create(
      Place place,
      Instant at,
      @Nullable LocalDate businessDate,
      String service,
      String what,
      Origin origin,
      String eventId,
      String data) {
    Instant recorded = at.truncatedTo(ChronoUnit.MICROS);
    TimelineHead head = place.head();
    String after = place.state().json();
    boolean changed = !after.equals(head.state());
    TimelineEntry entry =
        new TimelineEntry(
            CURRENT_FORMAT,
            place.caseId(),
            head.entries() + 1,
            recorded,
            place.timezone() == null
                ? null
                : recorded.atZone(ZoneId.of(place.timezone())).toString(),
            businessDate,
            service,
            what,
            origin,
            eventId,
            changed && !head.state().isEmpty() ? head.state() : null,
            changed ? after : null,
            data,
            "");
    return entry.withHash(entry.hashAfter(head.hash()));
  }

  private TimelineEntry withHash(String computed) {
    return new TimelineEntry(
        format,
        caseId,
        number,
        at,
        localTime,
        businessDate,
        service,
        what,
        origin,
        eventId,
        before,
        after,
        data,
        computed);
  }

  /** The head of a timeline that ends with this entry and had another head before. */
  public TimelineHead headAfter(TimelineHead previous) {
    return new TimelineHead(number, hash, after == null ? previous.state() : after);
  }

  /** The text that the hash covers: a JSON object with all fields but the hash. */
  public String content() {
    return EntryContent.of(this);
  }

  /** Computes the hash that this entry must have after the previous one. */
  public String hashAfter(String previousHash) {
    return EntryContent.sha256(previousHash + "\n" + content());
  }
}
