package dev.amends.contact.borrower;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import dev.amends.events.LenderEvent.ContactPointKind;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The phone numbers and addresses of an account. */
@Path("/contact-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact points")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class ContactPointResource {
  private final CaseFiles files;
  private final ContactPoints points;
  private final ContactPointCommands commands;

  ContactPointResource(CaseFiles files, ContactPoints points, ContactPointCommands commands) {
    this.files = files;
    this.points = points;
    this.commands = commands;
  }

  /** Why a contact point must not be used any more. */
  enum WithdrawalReason {
    /** The number does not connect. */
    INVALID_NUMBER,
    /** It reaches a person who has nothing to do with the account. */
    WRONG_NUMBER,
    /** The person reached asked not to be contacted again. */
    STOP_REQUESTED,
    /** The person who provided it withdrew it. */
    WITHDRAWN
  }

  /**
   * A contact point that an agent reports.
   *
   * @param value an E.164 number, an e-mail address or a postal address
   * @param party whom it reaches; agents may only ask a third party where the borrower is
   * @param place UNKNOWN if absent
   * @param preferred whether the borrower prefers it to their other contact points of the kind
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","kind":"PHONE","value":"+8613911111111",
           "party":"BORROWER","place":"HOME","preferred":true}\
          """)
  record PointRequest(
      @NotNull UUID caseId,
      @NotNull ContactPointKind kind,
      @NotBlank @Size(max = 500) String value,
      @NotNull Party party,
      @Nullable Place place,
      @Nullable Boolean preferred) {}

  /** The party and the place that a contact point reaches; its value cannot be changed. */
  @Schema(
      examples =
          """
          {"party":"BORROWER","place":"WORK","preferred":false}\
          """)
  record AmendRequest(@NotNull Party party, @NotNull Place place, @NotNull Boolean preferred) {}

  /** The reason for a withdrawal. */
  record WithdrawalRequest(@NotNull @Schema(examples = "WITHDRAWN") WithdrawalReason reason) {}

  /** The contact points of one borrower. */
  record ContactPointList(List<ContactPointView> items) {}

  /**
   * Lists the contact points of the case's borrower on all their accounts, the preferred first,
   * including unusable ones.
   */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "listContactPoints",
      summary = "List the contact points of a case, masked")
  public ContactPointList list(@QueryParam("caseId") @Nullable UUID caseId) {
    return new ContactPointList(
        points.findByPerson(files.getRequired(caseId).account()).all().stream()
            .map(ContactPointView::of)
            .toList());
  }

  /** Adds a contact point; permits can be granted for it from now on. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "addContactPoint", summary = "Add a contact point to a case")
  @APIResponse(
      responseCode = "201",
      description = "The contact point was added.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ContactPointView.class)))
  @APIResponse(
      responseCode = "409",
      description = "The borrower already has this contact point; `contactPointId` is its id.")
  public Response add(@NotNull @Valid PointRequest request) {
    ContactPoint point =
        commands.add(
            request.caseId(),
            request.kind(),
            request.value().strip(),
            new ContactPointCommands.Usage(
                request.party(),
                request.place() == null ? Place.UNKNOWN : request.place(),
                Boolean.TRUE.equals(request.preferred())));
    return respond(Response.created(URI.create("/contact-points/" + point.id())), point);
  }

  /** Confirms a contact point. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{id}")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "confirmContactPoint",
      summary = "Confirm a contact point and record whose it is and where it is used",
      description = "Only a supervisor can reassign a third party's contact point.")
  @APIResponse(responseCode = "200", description = "The contact point was confirmed.")
  @APIResponse(responseCode = "409", description = "The contact point is marked as unusable.")
  public Response confirm(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid AmendRequest request) {
    ContactPoint point = commands.lock(id);
    precondition.requireVersion(point.version());
    commands.confirm(
        point,
        new ContactPointCommands.Usage(request.party(), request.place(), request.preferred()));
    return respond(Response.ok(), point);
  }

  /** Withdraws a contact point permanently, even if the lender reports it again. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{id}/withdrawal")
  @Transactional
  @Idempotent
  @Operation(operationId = "withdrawContactPoint", summary = "Withdraw a contact point permanently")
  @APIResponse(responseCode = "200", description = "The contact point was withdrawn.")
  @APIResponse(
      responseCode = "409",
      description = "The contact point is already marked as unusable.")
  public Response withdraw(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid WithdrawalRequest request) {
    ContactPoint point = commands.lock(id);
    precondition.requireVersion(point.version());
    commands.withdraw(point, request.reason().name());
    return respond(Response.ok(), point);
  }

  private static Response respond(Response.ResponseBuilder response, ContactPoint point) {
    return response.tag(EntityTags.of(point.version())).entity(ContactPointView.of(point)).build();
  }
}
