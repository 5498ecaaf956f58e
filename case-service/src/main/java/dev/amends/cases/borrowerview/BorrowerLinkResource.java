package dev.amends.cases.borrowerview;

import dev.amends.cases.borrowerview.BorrowerLinkCommands.IssuedLink;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Issues, lists and revokes the links with which a borrower reads about their case. */
@Path("/cases/{id}/borrower-links")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "borrower views")
class BorrowerLinkResource {
  private final CollectionCases cases;
  private final BorrowerLinks links;
  private final BorrowerLinkCommands commands;
  private final LinkPeriod period;
  private final BorrowerLinkConfig config;
  private final Caller caller;
  private final UriInfo uri;

  BorrowerLinkResource(
      CollectionCases cases,
      BorrowerLinks links,
      BorrowerLinkCommands commands,
      LinkPeriod period,
      BorrowerLinkConfig config,
      Caller caller,
      UriInfo uri) {
    this.cases = cases;
    this.links = links;
    this.commands = commands;
    this.period = period;
    this.config = config;
    this.caller = caller;
    this.uri = uri;
  }

  /**
   * A link to issue.
   *
   * @param expiresIn how long it is valid, as an ISO 8601 duration; the configured time if absent
   */
  @Schema(examples = "{\"expiresIn\":\"PT24H\"}")
  public record NewBorrowerLink(
      @Nullable @Size(max = 40) @Schema(examples = "PT24H") String expiresIn) {}

  /**
   * A link that was issued. Only this response shows its token.
   *
   * @param url the address of the borrower's view, which contains the token
   * @param expiresAt the time from which it is no longer accepted
   */
  public record IssuedBorrowerLink(UUID id, URI url, String token, Instant expiresAt) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "issueBorrowerLink",
      summary = "Issue a link with which the borrower reads about the case",
      description =
          "Whoever has the link reads the borrower's view without a bearer token until it expires or"
              + " is revoked. Give it to the borrower only.")
  @APIResponse(
      responseCode = "201",
      description = "The link was issued. Its token is shown only here.",
      content = @Content(schema = @Schema(implementation = IssuedBorrowerLink.class)))
  public Response issue(@PathParam("id") UUID id, @NotNull @Valid NewBorrowerLink newLink) {
    IssuedLink issued =
        commands.issue(
            id,
            period.parse(newLink.expiresIn()),
            caller.origin("issued a link to the borrower's view"));
    URI view =
        UriBuilder.fromUri(config.baseUrl().orElseGet(uri::getBaseUri))
            .path("borrower-views/{token}")
            .build(issued.token());
    UUID linkId = issued.link().id;
    return Response.created(URI.create("/cases/" + id + "/borrower-links/" + linkId))
        .entity(new IssuedBorrowerLink(linkId, view, issued.token(), issued.link().expiresAt))
        .build();
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "listBorrowerLinks",
      summary = "List the links to the borrower's view of a case, oldest first")
  public Page<BorrowerLinkView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    cases.get(id); // 404 if there is none
    return Page.of(
        links.findByCase(id, page.after(UUID::fromString), page.rowsToRead()),
        page,
        link -> link.id.toString(),
        BorrowerLinkView::of);
  }

  @DELETE
  @Path("{linkId}")
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "revokeBorrowerLink",
      summary = "Revoke a link to the borrower's view",
      description = "From then on, the link is answered like one that does not exist.")
  @APIResponse(
      responseCode = "200",
      description = "The link was revoked.",
      content = @Content(schema = @Schema(implementation = BorrowerLinkView.class)))
  @APIResponse(responseCode = "409", description = "The link was already revoked.")
  public Response revoke(
      @PathParam("id") UUID id,
      @PathParam("linkId") UUID linkId,
      @QueryParam("reason") @Parameter(required = true, example = "BORROWER_REQUEST")
          @Nullable RevocationReason reason) {
    if (reason == null) {
      throw Problems.invalid(
          "reason", "is required; must be one of " + Arrays.toString(RevocationReason.values()));
    }
    BorrowerLink revoked =
        commands.revoke(id, linkId, reason, caller.origin("revoked a link: " + reason));
    return Response.ok(BorrowerLinkView.of(revoked)).build();
  }
}
