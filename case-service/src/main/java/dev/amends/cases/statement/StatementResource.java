package dev.amends.cases.statement;

import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.letters.LetterFormat;
import dev.amends.letters.LetterRenderer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Itemised statements of accounts for borrowers. */
@Path("/cases/{id}/statements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "borrower")
class StatementResource {
  private final StatementCommands commands;
  private final AccountStatements statements;
  private final CollectionCases cases;
  private final LetterRenderer renderer;
  private final Caller caller;

  StatementResource(
      StatementCommands commands,
      AccountStatements statements,
      CollectionCases cases,
      LetterRenderer renderer,
      Caller caller) {
    this.commands = commands;
    this.statements = statements;
    this.cases = cases;
    this.renderer = renderer;
    this.caller = caller;
  }

  /**
   * A request for a statement.
   *
   * @param language en or zh-CN; the borrower's language if absent
   */
  @Schema(name = "StatementRequest", examples = "{\"language\":\"zh-CN\"}")
  record StatementRequest(@Schema(examples = "zh-CN") @Nullable String language) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "issueStatement",
      summary = "Issue an itemised statement of the account",
      description =
          "States the debt with its parts, the agreement, the payments since the arrears began, what"
              + " the borrower is asked to do, their rights, and the consequences that are true on"
              + " the business date of the figures. The statement never changes; later figures need"
              + " a new one.")
  @APIResponse(
      responseCode = "201",
      description = "The statement.",
      content = @Content(schema = @Schema(implementation = StatementView.class)))
  @APIResponse(
      responseCode = "409",
      description = "The figures of the account are not known, or may be out of date.")
  public Response issue(@PathParam("id") UUID id, @NotNull @Valid StatementRequest request) {
    AccountStatement issued =
        commands.issue(
            id,
            StatementLanguages.checked(request.language()),
            caller.origin("issued a statement of the account"));
    return Response.created(URI.create("/cases/" + id + "/statements/" + issued.id))
        .entity(StatementView.of(issued))
        .build();
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listStatements",
      summary = "List the statements of a case, oldest first")
  public Page<StatementView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return Page.of(
        statements.findByCase(cases.get(id).id(), page),
        page,
        statement -> statement.id.toString(),
        StatementView::of);
  }

  @GET
  @Path("{statementId}")
  @Transactional
  @Operation(operationId = "getStatement", summary = "Show a statement as it was issued")
  public StatementView get(@PathParam("id") UUID id, @PathParam("statementId") UUID statementId) {
    return StatementView.of(statements.get(id, statementId));
  }

  @GET
  @Path("{statementId}/letter")
  @Produces({LetterFormat.APPLICATION_PDF, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "getStatementLetter",
      summary = "Read the letter of a statement",
      description =
          "Returns PDF, HTML or plain text, depending on Accept. The PDF is rendered on the first"
              + " request and never changes afterwards.")
  @APIResponse(
      responseCode = "200",
      description = "The letter; the ETag is the SHA-256 of the content.",
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
      @PathParam("statementId") UUID statementId,
      @Context Request request) {
    AccountStatement issued = statements.get(id, statementId);
    return renderer
        .renderIssued(issued.id, issued.letter(), LetterFormat.negotiate(request), issued.issuedAt)
        .response("statement-" + issued.reference, request);
  }
}
