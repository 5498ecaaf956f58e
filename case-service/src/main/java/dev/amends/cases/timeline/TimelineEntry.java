package dev.amends.cases.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.events.AssessmentEvent;
import dev.amends.events.CaseEvent;
import dev.amends.events.ContactEvent;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.ServiceEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline: something that happened in a case.
 *
 * @param number 1 for the first entry recorded
 * @param at when it happened, to the microsecond
 * @param businessDate the lender's business date, if it has one
 * @param service the service that published it
 * @param what the name of the event
 * @param eventId its CloudEvents id
 * @param data the whole event as JSON
 * @param hash SHA-256 of the previous hash, a line feed and {@link #content}
 */
public record TimelineEntry(
    UUID caseId,
    int number,
    Instant at,
    @Nullable LocalDate businessDate,
    String service,
    String what,
    Origin origin,
    String eventId,
    String data,
    String hash) {
  private static final String CASE_SERVICE = "case-service";

  /** Creates the entry of an event that follows the head of its case's timeline. */
  public static TimelineEntry of(
      TimelineHead head,
      ServiceEvent event,
      String json,
      String eventId,
      Instant at,
      @Nullable LocalDate businessDate) {
    return withHash(
        head.hash(),
        new TimelineEntry(
            event.caseId(),
            head.entries() + 1,
            at.truncatedTo(ChronoUnit.MICROS),
            businessDate,
            service(event),
            event.getClass().getSimpleName(),
            ReasonPolicy.explain(event),
            eventId,
            json,
            ""));
  }

  /**
   * Creates the entry of a person's action that is not published.
   *
   * @param action in the past tense, such as CaseAssigned
   * @param json the details of the action
   */
  public static TimelineEntry note(
      TimelineHead head,
      UUID caseId,
      String action,
      Origin origin,
      String noteId,
      Instant at,
      String json) {
    return withHash(
        head.hash(),
        new TimelineEntry(
            caseId,
            head.entries() + 1,
            at.truncatedTo(ChronoUnit.MICROS),
            null,
            CASE_SERVICE,
            action,
            origin,
            noteId,
            json,
            ""));
  }

  private static String service(ServiceEvent event) {
    return switch (event) {
      case CaseEvent ignored -> CASE_SERVICE;
      case AssessmentEvent ignored -> "assessment-service";
      case ContactEvent ignored -> "contact-service";
      case PlanEvent ignored -> "plan-service";
    };
  }

  private static TimelineEntry withHash(String previousHash, TimelineEntry entry) {
    return new TimelineEntry(
        entry.caseId,
        entry.number,
        entry.at,
        entry.businessDate,
        entry.service,
        entry.what,
        entry.origin,
        entry.eventId,
        entry.data,
        entry.hashAfter(previousHash));
  }

  /** The head of a timeline that ends with this entry. */
  public TimelineHead head() {
    return new TimelineHead(number, hash);
  }

  /** The text that the hash covers: one line per field, with the event's JSON last. */
  public String content() {
    return String.join(
        "\n",
        caseId.toString(),
        Integer.toString(number),
        at.toString(),
        businessDate == null ? "" : businessDate.toString(),
        service,
        what,
        origin.reason(),
        origin.causedBy() == null ? "" : origin.causedBy(),
        origin.by(),
        origin.role(),
        eventId,
        data);
  }

  /** Computes the hash that this entry must have after the previous one. */
  public String hashAfter(String previousHash) {
    return sha256(previousHash + "\n" + content());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
