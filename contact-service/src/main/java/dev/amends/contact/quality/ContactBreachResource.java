package dev.amends.contact.quality;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.conduct.BreachCommands;
import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.conduct.ConductBreach;
import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Breaches of conduct of one contact. */
@Path("/contacts/{id}/breaches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conduct")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ContactBreachResource {
  private final Contacts contacts;
  private final CaseFiles files;
  private final BreachCommands commands;
  private final BreachSearch search;
  private final Caller caller;
  private final InstantSource clock;

  ContactBreachResource(
      Contacts contacts,
      CaseFiles files,
      BreachCommands commands,
      BreachSearch search,
      Caller caller,
      InstantSource clock) {
    this.contacts = contacts;
    this.files = files;
    this.commands = commands;
    this.search = search;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A breach to record.
   *
   * @param note what happened; never leaves this service
   * @param complaintId the complaint of case-service that revealed the breach, if there is one
   */
  @Schema(examples = "{\"type\":\"THREAT\",\"note\":\"Said that somebody would come round.\"}")
  record BreachRequest(
      @NotNull BreachType type,
      @NotBlank @Size(max = 4000) String note,
      @Nullable UUID complaintId) {}

  /** Records that a contact broke a rule of conduct. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordBreach",
      summary = "Record that a contact broke a rule of conduct")
  @APIResponse(
      responseCode = "201",
      description = "The breach was recorded.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = BreachView.class)))
  public Response record(@PathParam("id") UUID id, @NotNull @Valid BreachRequest request) {
    ContactView contact = contacts.view(id);
    ConductBreach breach =
        commands.record(
            files.lock(contact.caseId()),
            id,
            request.type(),
            null,
            request.note(),
            request.complaintId(),
            caller.origin("recorded a breach of conduct"),
            clock.instant());
    return Response.status(Response.Status.CREATED)
        .entity(BreachView.of(breach, contact.agent()))
        .build();
  }

  /** Lists the breaches of a contact, the oldest first. */
  @GET
  @Operation(operationId = "listBreachesOfContact", summary = "List the breaches of a contact")
  public Page<BreachView> ofContact(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    contacts.view(id);
    return Page.of(
        search.find(new BreachSearch.Criteria(null, id, null, null), page),
        page,
        breach -> breach.id().toString(),
        breach -> breach);
  }
}
