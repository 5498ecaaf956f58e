package dev.amends.assessment.record;

import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.rules.questionnaire.Questionnaires;
import dev.amends.rules.reason.ReasonCodes;
import io.quarkus.runtime.Startup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files and reads assessments. */
@Startup // validates the reason codes and the question sets
@Path("/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
class AssessmentResource {
  private final AssessmentCommands commands;
  private final Assessments assessments;
  private final ReasonCodes reasons;
  private final Questionnaires questionnaires;
  private final InstantSource clock;

  AssessmentResource(
      AssessmentCommands commands,
      Assessments assessments,
      ReasonCodes reasons,
      Questionnaires questionnaires,
      InstantSource clock) {
    this.commands = commands;
    this.assessments = assessments;
    this.reasons = reasons;
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /** Files an assessment. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "fileAssessment",
      summary = "Record an assessment",
      description =
          """
          Send the budget lines as the borrower stated them; the service computes every total. A \
          new assessment supersedes the previous one of the case and fulfils the open request.\
          """)
  @APIResponse(
      responseCode = "201",
      description = "The recorded assessment with all computed figures.",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(
      responseCode = "400",
      description = "A budget line is invalid; the problem names the field.")
  @APIResponse(responseCode = "404", description = "The case is unknown.")
  @APIResponse(
      responseCode = "409",
      description = "The case has ended, or its figures have not been received yet.")
  @APIResponse(
      responseCode = "422",
      description = "Spending is above a guideline figure, and no line of its category says why.")
  public Response file(NewAssessment request) {
    if (request == null) {
      throw Problems.invalid("body", "is required");
    }
    request.check(reasons);
    Assessment filed =
        commands.file(request.caseId(), request::budget, request.findings(questionnaires));
    return Response.created(URI.create("/assessments/" + filed.id))
        .tag(EntityTags.of(filed.version))
        .entity(AssessmentView.of(filed, clock.instant()))
        .build();
  }

  /** Reads one assessment in any state. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "getAssessment", summary = "Show an assessment")
  @APIResponse(
      responseCode = "200",
      description = "The assessment. The ETag changes with each update; it is not `version`.",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "404", description = "The assessment is unknown.")
  public Response get(@PathParam("id") UUID id) {
    Assessment found =
        assessments.findByIdOptional(id).orElseThrow(() -> Problems.notFound("assessment", id));
    return Response.ok(AssessmentView.of(found, clock.instant()))
        .tag(EntityTags.of(found.version))
        .build();
  }

  /** Lists the assessments of a case, newest first. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(
      operationId = "listAssessments",
      summary = "List the assessments of a case, newest first")
  public Page<AssessmentView> list(
      @NotNull(message = "is required as a query parameter")
          @QueryParam("caseId")
          @Parameter(required = true, example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          UUID caseId,
      @BeanParam PageRequest page) {
    Instant now = clock.instant();
    return Page.of(
        assessments.page(
            caseId, page.after(Integer::valueOf).orElse(Integer.MAX_VALUE), page.rowsToRead()),
        page,
        assessment -> Integer.toString(assessment.number),
        assessment -> AssessmentView.of(assessment, now));
  }
}
