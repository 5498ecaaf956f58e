package dev.amends.cases.borrowerview;

import dev.amends.cases.borrowerview.BorrowerViewReader.OpenedView;
import dev.amends.conventions.LenderScope;
import dev.amends.conventions.Lenders;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Shows a borrower their own account. The token is the only credential: it names the lender and the
 * case, and the database hides the rows of all other lenders from the request.
 */
@Path("/borrower-views/{token}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@PermitAll
@Tag(name = "borrower views")
class BorrowerViewResource {
  private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

  private final BorrowerTokens tokens;
  private final BorrowerViewReader reader;
  private final BorrowerPage page;
  private final LenderScope scope;
  private final HttpHeaders headers;

  BorrowerViewResource(
      BorrowerTokens tokens,
      BorrowerViewReader reader,
      BorrowerPage page,
      LenderScope scope,
      HttpHeaders headers) {
    this.tokens = tokens;
    this.reader = reader;
    this.page = page;
    this.scope = scope;
    this.headers = headers;
  }

  @GET
  @Operation(
      operationId = "showBorrowerView",
      summary = "Show the borrower their account",
      description =
          "Needs no bearer token. A link that has expired, was revoked, altered or never issued is"
              + " answered alike.")
  @APIResponse(
      responseCode = "200",
      description = "The borrower's view; it must not be cached.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = BorrowerView.class)),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "404",
      description = "The link is invalid or has expired.",
      content = {
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(ref = "#/components/schemas/Problem")),
        @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
      })
  public Response show(
      @PathParam("token") String token,
      @QueryParam("lang")
          @Parameter(
              description = "The language of the texts; the borrower's language if absent.",
              example = "zh-CN")
          @Nullable String lang) {
    Optional<OpenedView> opened = tokens.verify(token).flatMap(verified -> open(verified, lang));
    return opened
        .map(view -> secured(isPageWanted() ? page(view) : Response.ok(view.view())))
        .orElseGet(() -> secured(isPageWanted() ? gone(lang) : gone()));
  }

  /** Restricts the request to the lender before it opens its first database connection. */
  private Optional<OpenedView> open(BorrowerToken token, @Nullable String lang) {
    scope.restrictTo(Lenders.only(token.lenderId()));
    return reader.read(token, lang);
  }

  private boolean isPageWanted() {
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (accepted.isWildcardType() || accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
        return true;
      }
    }
    return false;
  }

  private Response.ResponseBuilder page(OpenedView opened) {
    return Response.ok(page.render(opened.view(), opened.formats()), HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, opened.view().language());
  }

  private Response.ResponseBuilder gone(@Nullable String lang) {
    String language =
        ViewTextFiles.languageOf(lang)
            .or(
                () ->
                    headers.getAcceptableLanguages().stream()
                        .map(Locale::toLanguageTag)
                        .flatMap(tag -> ViewTextFiles.languageOf(tag).stream())
                        .findFirst())
            .orElse("en");
    return Response.status(Response.Status.NOT_FOUND)
        .type(HTML)
        .entity(page.renderGone(language))
        .header(HttpHeaders.CONTENT_LANGUAGE, language);
  }

  private static Response.ResponseBuilder gone() {
    Problem problem =
        Problems.forStatus(
            Response.Status.NOT_FOUND.getStatusCode(),
            "The link is invalid or has expired. Ask the lender for a new link.");
    return Response.fromResponse(problem.toResponse());
  }

  private Response secured(Response.ResponseBuilder response) {
    return response
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header("Content-Security-Policy", page.contentSecurityPolicy())
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
