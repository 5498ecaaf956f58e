package dev.amends.contact.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How borrowers rate the handling of their case once it is closed. */
@Path("/outcomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CaseOutcomeResource {
  private final CaseOutcomeCommands commands;
  private final CaseOutcomes outcomes;
  private final CaseFiles files;
  private final Caller caller;

  CaseOutcomeResource(
      CaseOutcomeCommands commands, CaseOutcomes outcomes, CaseFiles files, Caller caller) {
    this.commands = commands;
    this.outcomes = outcomes;
    this.files = files;
    this.caller = caller;
  }

  /**
   * The borrower's rating.
   *
   * @param satisfaction from 1 (not at all satisfied) to 5 (fully satisfied)
   * @param fairlyTreated whether the borrower felt fairly treated; absent if not asked
   * @param comment the borrower's words; never leave this service
   * @param channel the channel on which the borrower answered
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","satisfaction":4,"fairlyTreated":true,
           "comment":"They listened.","channel":"CALL"}""")
  record OutcomeRequest(
      @NotNull UUID caseId,
      @NotNull @Min(1) @Max(5) Integer satisfaction,
      @Nullable Boolean fairlyTreated,
      @Size(max = 4000) @Nullable String comment,
      @NotNull Channel channel) {}

  /**
   * The outcome of a case.
   *
   * @param caseStatus how the case ended
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OutcomeView(
      UUID id,
      UUID caseId,
      String lenderId,
      CaseFile.Status caseStatus,
      int satisfaction,
      @Nullable Boolean fairlyTreated,
      @Nullable String comment,
      Channel channel,
      String recordedBy,
      Instant recordedAt) {

    static OutcomeView of(CaseOutcome outcome) {
      return new OutcomeView(
          outcome.id,
          outcome.caseId,
          outcome.lenderId,
          outcome.caseStatus,
          outcome.satisfaction,
          outcome.fairlyTreated,
          outcome.comment,
          outcome.channel,
          outcome.recordedBy,
          outcome.recordedAt);
    }
  }

  /** Records the outcome of a closed case, once per case. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordOutcome",
      summary = "Record the borrower's feedback after a case has ended")
  @APIResponse(
      responseCode = "201",
      description = "The feedback was recorded.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = OutcomeView.class)))
  @APIResponse(
      responseCode = "409",
      description = "The case is still open, or its feedback has already been recorded.")
  public Response record(@NotNull @Valid OutcomeRequest request) {
    CaseOutcome outcome = commands.record(request, caller.name());
    return Response.status(Response.Status.CREATED).entity(OutcomeView.of(outcome)).build();
  }

  /** Lists the outcome of a case. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listOutcomes", summary = "List the borrower's feedback on a case")
  public Page<OutcomeView> list(
      @QueryParam("caseId") @Parameter(example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @BeanParam PageRequest page) {
    UUID requiredId = files.getRequired(caseId).caseId();
    return Page.of(
        outcomes.findByCase(requiredId, page),
        page,
        outcome -> outcome.id.toString(),
        OutcomeView::of);
  }
}
