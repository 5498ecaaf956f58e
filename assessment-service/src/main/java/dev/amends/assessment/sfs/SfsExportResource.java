package dev.amends.assessment.sfs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.assessment.record.AssessmentView;
import dev.amends.assessment.record.Assessments;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows an assessment as a Standard Financial Statement. */
@Path("/assessments/{id}/sfs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assessments")
class SfsExportResource {
  private final Assessments assessments;
  private final SfsFormat format;
  private final InstantSource clock;

  SfsExportResource(Assessments assessments, SfsFormat format, InstantSource clock) {
    this.assessments = assessments;
    this.format = format;
    this.clock = clock;
  }

  /** Shows an assessment as a statement. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "exportSfs",
      summary = "Show an assessment as a Standard Financial Statement",
      description =
          """
          A document of the data entry schema 1.1 with monthly amounts in the currency of the \
          account and computed totals. The ongoing instalment of the loan and the arrears of other \
          debts, for which the format has no line, are in the notes. The document contains neither \
          names nor dates of birth nor addresses.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "The statement.",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(responseCode = "404", description = "The assessment is unknown.")
  public ObjectNode exportSfs(@PathParam("id") UUID id) {
    AssessmentView assessment =
        assessments
            .findByIdOptional(id)
            .map(found -> AssessmentView.of(found, clock.instant()))
            .orElseThrow(() -> Problems.notFound("assessment", id));
    return SfsWriter.write(
        format, new SfsExport(format).statement(assessment), assessment.savingsSetAside().amount());
  }
}
