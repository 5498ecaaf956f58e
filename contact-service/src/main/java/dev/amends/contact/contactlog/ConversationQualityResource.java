package dev.amends.contact.contactlog;

import dev.amends.contact.contactlog.Contacts.TaskCounts;
import dev.amends.conventions.ReportPeriod;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The quality of conversations: how often agents do the four tasks. */
@Path("/talk-quality")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ConversationQualityResource {
  private final Contacts contacts;

  ConversationQualityResource(Contacts contacts) {
    this.contacts = contacts;
  }

  /**
   * The tasks that agents did in conversations with the borrower.
   *
   * @param from inclusive, by the start of the contact
   * @param until exclusive
   * @param first the first conversation of each case
   * @param later all later conversations
   */
  record ConversationQuality(
      @Nullable String lenderId, Instant from, Instant until, TaskCounts first, TaskCounts later) {}

  /** Counts conversations and tasks of one lender, or of all lenders. */
  @GET
  @Operation(
      operationId = "summarizeConversations",
      summary = "Count how often agents completed the four tasks of a conversation",
      description =
          "Counts the first conversations of cases separately from later ones. A"
              + " conversation belongs to the period in which it started.")
  public ConversationQuality count(
      @QueryParam("lenderId") @Nullable String lenderId, @BeanParam ReportPeriod period) {
    Instant from = period.from();
    Instant until = period.until();
    return new ConversationQuality(
        lenderId,
        from,
        until,
        contacts.countTasks(true, lenderId, from, until),
        contacts.countTasks(false, lenderId, from, until));
  }
}
