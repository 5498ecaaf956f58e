package dev.amends.contact.borrower;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.amends.contact.ending.EndReason;
import dev.amends.contact.ending.Ending;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Roles;
import dev.amends.events.LenderEvent.Representative;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The person who acts for a borrower and is contacted instead. */
@Path("/cases/{caseId}/representative")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Borrowers")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class RepresentativeResource {
  private final RepresentativeCommands commands;

  RepresentativeResource(RepresentativeCommands commands) {
    this.commands = commands;
  }

  /**
   * A representative whom an agent reports.
   *
   * @param authority the document shown, such as a power of attorney and its date
   * @param contact a phone number, an e-mail address or other contact details
   */
  @Schema(
      examples =
          """
          {"name":"Chen Law Office","authority":"power of attorney of 20 November 2026",
           "contact":"+862155550100"}\
          """)
  record RepresentativeRequest(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Size(max = 500) String authority,
      @NotBlank @Size(max = 500) String contact) {

    Representative representative() {
      return new Representative(name.strip(), authority.strip(), contact.strip());
    }
  }

  /**
   * A representative as the API shows them.
   *
   * @param contact masked; a permit to contact the representative shows it in full
   * @param reportedBy the lender or the agent who reported the representative
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RepresentativeView(
      UUID caseId,
      String name,
      @Nullable String authority,
      @JsonSerialize(using = MaskedPointSerializer.class) @Nullable String contact,
      @JsonProperty("toldBy") @Nullable String reportedBy,
      @JsonProperty("toldAt") @Nullable Instant reportedAt) {

    static RepresentativeView of(UUID caseId, BorrowerFile borrower) {
      Representative representative = borrower.representative().orElseThrow();
      return new RepresentativeView(
          caseId,
          representative.name(),
          representative.authority(),
          representative.contact(),
          borrower.representativeReportedBy().orElse(null),
          borrower.representativeReportedAt().orElse(null));
    }
  }

  /** Shows the borrower's representative. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "getRepresentative", summary = "Show the borrower's representative")
  public RepresentativeView show(@PathParam("caseId") UUID caseId) {
    return RepresentativeView.of(caseId, commands.getRepresented(caseId));
  }

  /** Redirects contact to a representative, until the lender or an agent reports another one. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "appointRepresentative",
      summary = "Record the borrower's representative and their authority")
  @APIResponse(
      responseCode = "200",
      description = "The representative was recorded; contact now goes to them.")
  @APIResponse(responseCode = "409", description = "The lender has not reported the borrower yet.")
  public Response appoint(
      @PathParam("caseId") UUID caseId, @NotNull @Valid RepresentativeRequest request) {
    BorrowerFile borrower = commands.appoint(caseId, request.representative());
    return Response.ok(RepresentativeView.of(caseId, borrower)).build();
  }

  /** Directs contact to the borrower again. */
  @DELETE
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "dismissRepresentative",
      summary = "Record that the representative's mandate ended")
  @APIResponse(
      responseCode = "204",
      description = "The end of the mandate was recorded; contact now goes to the borrower.")
  public Response dismiss(
      @PathParam("caseId") UUID caseId,
      @QueryParam("reason") @Parameter(required = true, example = "NO_LONGER_NEEDED")
          @Nullable EndReason reason) {
    return end(caseId, Ending.of(reason));
  }

  /** Directs contact to the borrower again and explains why. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/dismissal")
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "dismissRepresentativeWithNote",
      summary = "Record that the representative's mandate ended, and explain why",
      description = "The note never leaves the service.")
  @APIResponse(
      responseCode = "204",
      description = "The end of the mandate was recorded; contact now goes to the borrower.")
  public Response dismiss(@PathParam("caseId") UUID caseId, @NotNull @Valid Ending ending) {
    return end(caseId, ending);
  }

  private Response end(UUID caseId, Ending ending) {
    commands.dismiss(caseId, ending);
    return Response.noContent().build();
  }
}
