package dev.amends.cases.evidence;

import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.conventions.evidence.EvidencePart;
import dev.amends.messaging.evidence.EvidenceExport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports the records whose hashes are on the events of this service. */
@Path("/evidence/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.COMPLIANCE)
@Tag(name = "evidence")
class EvidenceRecordResource {
  private final CollectionCases cases;
  private final EvidenceExport export;

  EvidenceRecordResource(CollectionCases cases, EvidenceExport export) {
    this.cases = cases;
    this.export = export;
  }

  @GET
  @Transactional
  @Operation(
      operationId = "exportEvidence",
      summary = "Export the records of a case behind the hashes on its events",
      description =
          "Contains the statements as they were hashed: sha256 is the SHA-256 of the canonical JSON"
              + " (RFC 8785) of record. Each request is recorded. The timeline is at"
              + " `/cases/{id}/evidence`.")
  @APIResponse(
      responseCode = "200",
      description = "The records in the order in which they were kept; they must not be cached.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = EvidencePart.class)))
  @APIResponse(responseCode = "404", description = "The case is unknown.")
  public Response export(@PathParam("caseId") UUID caseId, @BeanParam PageRequest page) {
    return export.answer(caseId, cases.get(caseId).account(), page);
  }
}
