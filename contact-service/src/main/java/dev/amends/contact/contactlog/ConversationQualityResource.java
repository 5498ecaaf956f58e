package dev.amends.contact.contactlog;

import dev.amends.contact.contactlog.Contacts.TaskCounts;
import dev.amends.conventions.Period;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How well talks are led: the four tasks, those of first talks apart from later ones. */
@Path("/talk-quality")
@Tag(name = "Contacts")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ConversationQualityResource {
  private final Contacts contacts;

  ConversationQualityResource(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * The tasks that were done between two moments, in talks with the borrower himself.
   *
   * @param first of the first talk of each case
   * @param later of all others
   */
  record TalkQuality(
      @Nullable String lenderId, Instant from, Instant until, TaskCounts first, TaskCounts later) {}

  /** Counts talks and tasks of a lender, or of all. */
  @GET
  @Operation(
      operationId = "summarizeConversations",
      summary = "How often the four tasks of a talk were done",
      description = "First talks of a case apart from later ones; by when the contact began.")
  public TalkQuality count(
      @QueryParam("lenderId") @Nullable String lenderId, @BeanParam Period period) {
    Instant from = period.from();
    Instant until = period.until();
    return new TalkQuality(
        lenderId,
        from,
        until,
        contacts.tasksDone(true, lenderId, from, until),
        contacts.tasksDone(false, lenderId, from, until));
  }
}
