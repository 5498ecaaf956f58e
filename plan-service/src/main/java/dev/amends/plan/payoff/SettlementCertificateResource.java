package dev.amends.plan.payoff;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.letters.LetterFormat;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Settlement certificates. */
@Path("/settlement-certificates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "pay-off")
class SettlementCertificateResource {
  private final CertificateCommands commands;
  private final SettlementCertificates certificates;
  private final PayoffLetters letters;
  private final CaseFiles files;

  SettlementCertificateResource(
      CertificateCommands commands,
      SettlementCertificates certificates,
      PayoffLetters letters,
      CaseFiles files) {
    this.commands = commands;
    this.certificates = certificates;
    this.letters = letters;
    this.files = files;
  }

  /** A request for a certificate. */
  record CertificateRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId) {}

  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "issueSettlementCertificate",
      summary = "Issue a settlement certificate",
      description =
          "Needs an agreed settlement that was paid, or a case that has ended and a whole debt of"
              + " zero. If a payment is reversed later, the certificate is withdrawn.")
  @APIResponse(
      responseCode = "201",
      description = "The certificate.",
      content = @Content(schema = @Schema(implementation = CertificateView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "The debt is not settled; `balance` states what is outstanding, if it is known.")
  public Response issue(@NotNull @Valid CertificateRequest request) {
    SettlementCertificate certificate = commands.issue(request.caseId());
    return Response.created(URI.create("/settlement-certificates/" + certificate.id))
        .entity(CertificateView.of(certificate))
        .build();
  }

  @GET
  @Path("{id}")
  @Transactional
  @Operation(operationId = "getSettlementCertificate", summary = "Show a settlement certificate")
  public CertificateView get(@PathParam("id") UUID id) {
    return CertificateView.of(certificates.get(id));
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listSettlementCertificates",
      summary = "List the settlement certificates of a case, oldest first")
  public Page<CertificateView> list(
      @QueryParam("caseId")
          @Parameter(required = true, example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @BeanParam PageRequest page) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required as a query parameter");
    }
    return Page.of(
        certificates.findByCase(caseId, page),
        page,
        certificate -> certificate.id.toString(),
        CertificateView::of);
  }

  @GET
  @Path("{id}/letter")
  @Produces({LetterFormat.APPLICATION_PDF, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "getSettlementCertificateLetter",
      summary = "Read the page of a settlement certificate",
      description =
          "Returns PDF, HTML or plain text, depending on Accept, in the language of `lang` or else"
              + " Accept-Language. The page of a withdrawn certificate says so.")
  @APIResponse(
      responseCode = "200",
      description = "The page; the ETag is the SHA-256 of the content.",
      content = {
        @Content(
            mediaType = LetterFormat.APPLICATION_PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "304",
      description = "The content still has the ETag in If-None-Match.")
  public Response letter(
      @PathParam("id") UUID id,
      @QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang,
      @Context Request request,
      @Context HttpHeaders headers) {
    SettlementCertificate certificate = certificates.get(id);
    String otherwise =
        LetterLanguages.ofRegion(
            files.findByIdOptional(certificate.caseId).flatMap(CaseFile::region));
    String language = LetterLanguages.negotiate(lang, headers, otherwise);
    return letters.show(id, language, "settlement-certificate-" + certificate.reference, request);
  }
}
