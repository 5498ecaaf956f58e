package dev.amends.plan.payoff;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.letters.LetterFormat;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pay-off quotes. */
@Path("/payoff-quotes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "pay-off")
class PayoffQuoteResource {
  private final PayoffQuoteCommands commands;
  private final PayoffQuotes quotes;
  private final PayoffLetters letters;

  PayoffQuoteResource(PayoffQuoteCommands commands, PayoffQuotes quotes, PayoffLetters letters) {
    this.commands = commands;
    this.quotes = quotes;
    this.letters = letters;
  }

  /**
   * A request for a quote.
   *
   * @param validUntil the last day on which the payment is in time
   * @param lang the language of the letter unless its reader asks for another one
   */
  record PayoffQuoteRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId,
      @NotNull @Schema(examples = "2026-04-15") LocalDate validUntil,
      @Schema(examples = "zh-CN") @Nullable String lang) {}

  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "issuePayoffQuote",
      summary = "Issue a pay-off quote",
      description =
          "States what must be paid by `validUntil` to pay off the whole debt: `overdue.total +"
              + " notYetDue - paidSince + otherChanges + penaltyInterest.amount = total`. The quote"
              + " never changes; later figures need a new one.")
  @APIResponse(
      responseCode = "201",
      description = "The quote.",
      content = @Content(schema = @Schema(implementation = PayoffQuoteView.class)))
  public Response issue(@NotNull @Valid PayoffQuoteRequest request) {
    PayoffQuote quote =
        commands.issue(
            request.caseId(), request.validUntil(), LetterLanguages.checked(request.lang()));
    return Response.created(URI.create("/payoff-quotes/" + quote.id))
        .entity(PayoffQuoteView.of(quote))
        .build();
  }

  @GET
  @Path("{id}")
  @Transactional
  @Operation(operationId = "getPayoffQuote", summary = "Show a pay-off quote as it was issued")
  public PayoffQuoteView get(@PathParam("id") UUID id) {
    return PayoffQuoteView.of(quotes.get(id));
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listPayoffQuotes",
      summary = "List the pay-off quotes of a case, oldest first")
  public Page<PayoffQuoteView> list(
      @QueryParam("caseId")
          @Parameter(required = true, example = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11")
          @Nullable UUID caseId,
      @BeanParam PageRequest page) {
    if (caseId == null) {
      throw Problems.invalid("caseId", "is required as a query parameter");
    }
    return Page.of(
        quotes.findByCase(caseId, page), page, quote -> quote.id.toString(), PayoffQuoteView::of);
  }

  @GET
  @Path("{id}/letter")
  @Produces({LetterFormat.APPLICATION_PDF, MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
  @Operation(
      operationId = "getPayoffQuoteLetter",
      summary = "Read the letter of a pay-off quote",
      description =
          "Returns PDF, HTML or plain text, depending on Accept, in the language of `lang` or else"
              + " Accept-Language. The PDF is rendered on the first request and never changes"
              + " afterwards.")
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
      @QueryParam("lang") @Parameter(example = "zh-CN") @Nullable String lang,
      @Context Request request,
      @Context HttpHeaders headers) {
    PayoffQuote quote = quotes.get(id);
    String language = LetterLanguages.negotiate(lang, headers, quote.language);
    return letters.show(id, language, "pay-off-quote-" + quote.reference, request);
  }
}
