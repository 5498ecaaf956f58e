package dev.amends.contact.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How borrowers found what was done, once their cases are over. */
@Path("/outcomes")
@Tag(name = "Outcomes")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CaseOutcomeResource {
  private final CaseOutcomes outcomes;
  private final CaseFiles files;
  private final Caller caller;
  private final InstantSource clock;

  CaseOutcomeResource(CaseOutcomes outcomes, CaseFiles files, Caller caller, InstantSource clock) {
    this.outcomes = outcomes;
    this.files = files;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What the borrower answered.
   *
   * @param satisfaction 1, not at all, to 5, wholly
   * @param fairlyTreated whether he says that he was; absent where he was not asked
   * @param comment his words; stay in this service
   * @param channel how he answered
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","satisfaction":4,"fairlyTreated":true,
           "comment":"they listened","channel":"CALL"}""")
  record OutcomeRequest(
      @NotNull UUID caseId,
      @NotNull @Min(1) @Max(5) Integer satisfaction,
      @Nullable Boolean fairlyTreated,
      @Size(max = 4000) @Nullable String comment,
      @NotNull Channel channel) {}

  /**
   * An outcome as it is shown.
   *
   * @param caseStatus how the case had ended
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

  /** Records it, once a case; one that is worked still has none. */
  @POST
  @Transactional
  @Idempotent
  @Operation(operationId = "recordOutcome", summary = "Record how a borrower found what was done, once his case is over")
  @APIResponse(
      responseCode = "201",
      description = "recorded",
      content = @Content(schema = @Schema(implementation = OutcomeView.class)))
  @APIResponse(responseCode = "409", description = "the case is open, or was answered for before")
  public Response record(@NotNull @Valid OutcomeRequest request) {
    CaseFile file = files.lock(request.caseId());
    if (file.isOpen()) {
      throw Problems.conflict(
          "case-open",
          "The case is worked still; its outcome is recorded when it is over",
          Map.of("caseStatus", file.status()));
    }
    outcomes
        .ofCase(file.caseId())
        .ifPresent(
            known -> {
              throw Problems.conflict(
                  "outcome-recorded",
                  "The outcome of the case is recorded",
                  Map.of("outcomeId", known.id));
            });
    CaseOutcome outcome =
        new CaseOutcome(
            UuidCreator.getTimeOrderedEpoch(), file, request, caller.name(), clock.instant());
    outcomes.persist(outcome);
    return Response.status(Response.Status.CREATED).entity(OutcomeView.of(outcome)).build();
  }

  /** Lists what was recorded of a case. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listOutcomes", summary = "List the outcome of a case")
  public Page<OutcomeView> list(
      @QueryParam("caseId") @Parameter(example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @BeanParam PageRequest page) {
    UUID named = files.named(caseId).caseId();
    return Page.of(
        outcomes.ofCase(named, page), page, outcome -> outcome.id.toString(), OutcomeView::of);
  }
}
