package dev.amends.cases.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.events.Origin;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a case.
 *
 * @param number 1 for the first recorded
 * @param at when it happened, to the microsecond
 * @param businessDate the lender's business date, where it has one
 * @param service who told it
 * @param what the name of the event
 * @param eventId its CloudEvents id
 * @param data the whole event as JSON
 * @param hash SHA-256 over the hash before, a line feed and {@link #content}
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

  /** Writes the next entry of a timeline. */
  static TimelineEntry after(
      TimelineHead head,
      UUID caseId,
      Instant at,
      @Nullable LocalDate businessDate,
      String service,
      String what,
      Origin origin,
      String eventId,
      String data) {
    TimelineEntry open =
        new TimelineEntry(
            caseId,
            head.entries() + 1,
            at.truncatedTo(ChronoUnit.MICROS),
            businessDate,
            service,
            what,
            origin,
            eventId,
            data,
            "");
    return open.sealed(open.hashAfter(head.hash()));
  }

  private TimelineEntry sealed(String sealing) {
    return new TimelineEntry(
        caseId, number, at, businessDate, service, what, origin, eventId, data, sealing);
  }

  /** What the hash covers: a line for each part, the event's JSON last. */
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

  /** The hash that this entry must have after another. */
  public String hashAfter(String previousHash) {
    return sha256(previousHash + "\n" + content());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
