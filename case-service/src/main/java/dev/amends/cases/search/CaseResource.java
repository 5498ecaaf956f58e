package dev.amends.cases.search;

import dev.amends.cases.lifecycle.CaseCommands;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.AccountKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists, shows and assigns cases. */
@Path("/")
@Transactional // so that a view reads everything on one connection
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "cases")
class CaseResource {
  private final CollectionCases cases;
  private final CaseCommands commands;
  private final CaseViews views;
  private final Caller caller;

  CaseResource(CollectionCases cases, CaseCommands commands, CaseViews views, Caller caller) {
    this.cases = cases;
    this.commands = commands;
    this.views = views;
    this.caller = caller;
  }

  /**
   * The person to assign the case to.
   *
   * @param assignee absent to leave the case unassigned
   */
  public record Assignment(
      @Nullable
          @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
          @Size(max = 100)
          @Schema(examples = "li.na")
          String assignee) {

    String summary() {
      return assignee == null ? "unassigned the case" : "assigned the case to " + assignee;
    }
  }

  @GET
  @Path("cases")
  @Operation(
      operationId = "listCases",
      summary = "List cases, oldest first",
      description =
          "Every filter is optional. With ids, lists these cases in the order of the ids.")
  public Page<CaseView> list(@BeanParam CaseSearch search, @BeanParam PageRequest page) {
    if (search.isById()) {
      return new Page<>(views.build(search.load(cases, page)), null);
    }
    Page<CollectionCase> found =
        Page.of(
            search.find(cases, page),
            page,
            collectionCase -> collectionCase.id().toString(),
            collectionCase -> collectionCase);
    return new Page<>(views.build(found.items()), found.nextCursor());
  }

  @GET
  @Path("cases/{id}")
  @Operation(operationId = "getCase", summary = "Show a case")
  @APIResponse(
      responseCode = "200",
      description = "The case.",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(responseCode = "404", description = "The case is unknown.")
  public Response get(@PathParam("id") UUID id) {
    return respond(cases.get(id));
  }

  @GET
  @Path("accounts/{lenderId}/{accountId}/case")
  @Operation(operationId = "getCaseOfAccount", summary = "Show the newest case of an account")
  @APIResponse(
      responseCode = "200",
      description = "The case.",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(responseCode = "404", description = "The account has never had a case.")
  public Response getByAccount(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @PathParam("accountId") @Parameter(example = "LN-1003") String accountId) {
    AccountKey account = new AccountKey(lenderId, accountId);
    return respond(
        cases
            .findNewest(account.recordKey())
            .orElseThrow(() -> Problems.notFound("case of account", account)));
  }

  @PUT
  @Path("cases/{id}/assignee")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "assignCase",
      summary = "Assign a case to a person",
      description =
          "An agent can take an unassigned case, and return their own by omitting assignee; a"
              + " supervisor can assign a case to anyone. With If-Match, the case is assigned only if it"
              + " still has the version that was read.")
  @APIResponse(
      responseCode = "200",
      description = "The case.",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(responseCode = "412", description = "The case has changed since it was read.")
  public Response assign(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Assignment assignment) {
    return respond(
        commands.assign(
            id,
            precondition::requireVersion,
            assignment.assignee(),
            caller.origin(assignment.summary())));
  }

  private Response respond(CollectionCase collectionCase) {
    return Response.ok(views.build(collectionCase))
        .tag(EntityTags.of(collectionCase.version()))
        .build();
  }
}
