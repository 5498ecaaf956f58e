package dev.amends.assessment.record;

import dev.amends.assessment.questionnaire.Questionnaires;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Assessments: filed by agents, read by everybody who works here. */
@Path("/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
public class AssessmentResource {
  private final Filing filing;
  private final Assessments assessments;
  private final Questionnaires questionnaires;

  AssessmentResource(Filing filing, Assessments assessments, Questionnaires questionnaires) {
    this.filing = filing;
    this.assessments = assessments;
    this.questionnaires = questionnaires;
  }

  /** Files an assessment of a case's borrower. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "fileAssessment",
      summary = "File an assessment",
      description =
          """
          Send the lines as the borrower told them; every sum is computed. Another assessment of \
          the case supersedes the one before and answers the open request.""")
  @APIResponse(
      responseCode = "201",
      description = "filed, with everything computed",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "400", description = "a line is wrong; names the field")
  @APIResponse(responseCode = "404", description = "no such case")
  @APIResponse(responseCode = "409", description = "the case is over, or not fully known yet")
  public Response file(AssessmentFiling request) {
    if (request == null) {
      throw Problems.invalid("body", "is required");
    }
    request.check(questionnaires.questionIds());
    Assessment filed = filing.file(request.caseId(), request::budget, request.findings());
    return Response.created(URI.create("/assessments/" + filed.id))
        .tag(EntityTags.of(filed.version))
        .entity(AssessmentView.of(filed))
        .build();
  }

  /** One assessment, whatever its standing. */
  @GET
  @Path("{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "getAssessment", summary = "An assessment")
  @APIResponse(
      responseCode = "200",
      description = "with its version as ETag",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  @APIResponse(responseCode = "404", description = "no such assessment")
  public Response get(@PathParam("id") UUID id) {
    Assessment found =
        assessments.findByIdOptional(id).orElseThrow(() -> Problems.notFound("assessment", id));
    return Response.ok(AssessmentView.of(found)).tag(EntityTags.of(found.version)).build();
  }

  /** All assessments of a case, newest first. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "listAssessments", summary = "The assessments of a case", description = "Newest first.")
  public Page<AssessmentView> list(
      @QueryParam("caseId") @Parameter(required = true) @Nullable String caseId,
      @BeanParam PageRequest page) {
    return Page.of(
        assessments.page(
            uuid(caseId),
            page.after(Integer::valueOf).orElse(Integer.MAX_VALUE),
            page.rowsToRead()),
        page,
        assessment -> Integer.toString(assessment.number),
        AssessmentView::of);
  }

  private static UUID uuid(@Nullable String caseId) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required");
    }
    try {
      return UUID.fromString(caseId);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid("caseId", "must be a UUID, was " + caseId);
    }
  }
}
