package dev.amends.contact.quality;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.conduct.Breach;
import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.conduct.BreachCommands;
import dev.amends.contact.contactlog.ContactRecord;
import dev.amends.contact.contactlog.ContactRecords;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
@Tag(name = "Conduct")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ContactBreachResource {
  private final ContactRecords contacts;
  private final CaseFiles files;
  private final BreachCommands desk;
  private final BreachSearch register;
  private final Caller caller;
  private final InstantSource clock;

  ContactBreachResource(
      ContactRecords contacts,
      CaseFiles files,
      BreachCommands desk,
      BreachSearch register,
      Caller caller,
      InstantSource clock) {
    this.contacts = contacts;
    this.files = files;
    this.desk = desk;
    this.register = register;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A breach that was found.
   *
   * @param note what happened; stays in this service
   * @param complaintId the complaint of case-service that led to it, where one did
   */
  @Schema(examples = "{\"type\":\"THREAT\",\"note\":\"said that somebody would come round\"}")
  record BreachRequest(
      @NotNull BreachType type,
      @NotBlank @Size(max = 4000) String note,
      @Nullable UUID complaintId) {}

  /** Records that a contact broke a rule of conduct. */
  @POST
  @Transactional
  @Idempotent
  @Operation(operationId = "recordBreach", summary = "Record that a contact broke a rule of conduct")
  @APIResponse(
      responseCode = "201",
      description = "recorded and told",
      content = @Content(schema = @Schema(implementation = BreachView.class)))
  public Response record(@PathParam("id") UUID id, @NotNull @Valid BreachRequest request) {
    ContactRecord contact = contacts.find(id);
    Breach breach =
        desk.recordBreach(
            files.lock(contact.caseId()),
            id,
            request.type(),
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
    contacts.find(id);
    return Page.of(
        register.find(new BreachSearch.Sought(null, id, null, null), page),
        page,
        breach -> breach.id().toString(),
        breach -> breach);
  }
}
