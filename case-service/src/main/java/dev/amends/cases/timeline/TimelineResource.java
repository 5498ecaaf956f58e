package dev.amends.cases.timeline;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the timeline of a case. */
@Path("/cases/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "cases")
class TimelineResource {
  private final TimelineEntries entries;

  TimelineResource(TimelineEntries entries) {
    this.entries = entries;
  }

  /**
   * An entry of the timeline.
   *
   * @param localTime the time where the borrower is, with offset and zone
   * @param why the rule, command or event that caused it
   * @param causedBy the id of the event that caused it, if an event did
   * @param before the state of the case before the entry, if the entry changed it
   * @param after the state of the case after the entry, if the entry changed it
   */
  public record TimelineEntryView(
      int number,
      Instant at,
      @Nullable String localTime,
      @Nullable LocalDate businessDate,
      String service,
      String what,
      String why,
      @Nullable String causedBy,
      String by,
      String role,
      String eventId,
      @JsonRawValue @Schema(implementation = Object.class) @Nullable String before,
      @JsonRawValue @Schema(implementation = Object.class) @Nullable String after,
      @JsonRawValue @Schema(implementation = Object.class) String data) {

    static TimelineEntryView of(TimelineEntry entry) {
      return new TimelineEntryView(
          entry.number(),
          entry.at(),
          entry.localTime(),
          entry.businessDate(),
          entry.service(),
          entry.what(),
          entry.origin().reason(),
          entry.origin().causedBy(),
          entry.origin().by(),
          entry.origin().role(),
          entry.eventId(),
          entry.before(),
          entry.after(),
          entry.data());
    }
  }

  @GET
  @Operation(
      operationId = "listTimeline",
      summary = "Show the timeline of a case",
      description = "Orders the entries by the time at which they happened.")
  public Page<TimelineEntryView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    Cursor after = page.after(Cursor::parse).orElse(Cursor.START);
    List<TimelineEntry> rows =
        entries.readInTimeOrder(id, after.at(), after.number(), page.rowsToRead());
    if (rows.isEmpty() && after.equals(Cursor.START)) {
      throw Problems.notFound("case", id); // a case has an entry from its opening on
    }
    return Page.of(
        rows, page, entry -> new Cursor(entry.at(), entry.number()).text(), TimelineEntryView::of);
  }

  /** The last entry of a page. */
  private record Cursor(Instant at, int number) {
    static final Cursor START = new Cursor(Instant.EPOCH, 0);

    static Cursor parse(String text) {
      int slash = text.indexOf('/');
      return new Cursor(
          Instant.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    String text() {
      return at + "/" + number;
    }
  }
}
