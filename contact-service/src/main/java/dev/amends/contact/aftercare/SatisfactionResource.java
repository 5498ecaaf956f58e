package dev.amends.contact.aftercare;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How satisfied a borrower was with the handling of a case, once it has ended. */
@Path("/cases/{caseId}/satisfaction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Satisfaction")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class SatisfactionResource {
  private final SatisfactionCommands commands;
  private final SatisfactionAnswers answers;
  private final CaseFiles files;
  private final Caller caller;

  SatisfactionResource(
      SatisfactionCommands commands, SatisfactionAnswers answers, CaseFiles files, Caller caller) {
    this.commands = commands;
    this.answers = answers;
    this.files = files;
    this.caller = caller;
  }

  /**
   * The borrower's answer.
   *
   * @param score from 1 (not at all satisfied) to 5 (completely satisfied)
   * @param comment the borrower's words, which never leave this service
   * @param language the BCP 47 tag of the language in which the borrower answered
   * @param answeredAt not in the future; now if absent
   */
  @Schema(
      examples =
          """
          {"score":4,"comment":"They listened.","language":"en"}""")
  record SatisfactionRequest(
      @NotNull @Min(1) @Max(5) Integer score,
      @Size(max = 4000) @Nullable String comment,
      @Size(max = 35) @Nullable String language,
      @Nullable Instant answeredAt) {}

  /**
   * An answer.
   *
   * @param ending 1 for the first time that the case ended, 2 after a reversal had reopened it
   * @param caseStatus how the case ended
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SatisfactionView(
      UUID id,
      UUID caseId,
      String lenderId,
      int ending,
      CaseFile.Status caseStatus,
      int score,
      @Nullable String comment,
      @Nullable String language,
      Instant answeredAt,
      String recordedBy,
      Instant recordedAt) {

    static SatisfactionView of(SatisfactionAnswer answer) {
      return new SatisfactionView(
          answer.id,
          answer.caseId,
          answer.lenderId,
          answer.ending,
          answer.caseStatus,
          answer.score,
          answer.comment,
          answer.language,
          answer.answeredAt,
          answer.recordedBy,
          answer.recordedAt);
    }
  }

  /** Records an answer, once for each ending of the case. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordSatisfaction",
      summary = "Record how satisfied the borrower was after a case has ended",
      description = "Once for each ending of the case. A recorded answer never changes.")
  @APIResponse(
      responseCode = "201",
      description = "The answer was recorded.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = SatisfactionView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "The case is still open, or an answer about this ending is recorded (answerId).")
  public Response record(
      @PathParam("caseId") UUID caseId, @NotNull @Valid SatisfactionRequest request) {
    SatisfactionAnswer answer =
        commands.record(caseId, request, caller.origin("recorded the borrower's satisfaction"));
    return Response.status(Response.Status.CREATED).entity(SatisfactionView.of(answer)).build();
  }

  /** Lists the answers about a case, one for each ending that the borrower rated. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "listSatisfaction",
      summary = "List how satisfied the borrower was, by ending of the case")
  public Page<SatisfactionView> list(
      @PathParam("caseId") UUID caseId, @BeanParam PageRequest page) {
    return Page.of(
        answers.findByCase(files.get(caseId).caseId(), page),
        page,
        answer -> answer.id.toString(),
        SatisfactionView::of);
  }
}
