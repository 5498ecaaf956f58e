package dev.amends.cases.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CasesForUpdate;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.AccountKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Cases for those who work them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "cases")
public class CaseResource {
  private final CollectionCases cases;
  private final CasesForUpdate forUpdate;
  private final CaseViews views;
  private final CaseJournal journal;
  private final Caller caller;
  private final ObjectMapper json;

  CaseResource(
      CollectionCases cases,
      CasesForUpdate forUpdate,
      CaseViews views,
      CaseJournal journal,
      Caller caller,
      ObjectMapper json) {
    this.cases = cases;
    this.forUpdate = forUpdate;
    this.views = views;
    this.journal = journal;
    this.caller = caller;
    this.json = json;
  }

  /** Who is to be responsible. */
  public record Assignment(
      @NotBlank @Size(max = 100) @Schema(examples = "li.na") String assignee) {}

  @GET
  @Path("cases")
  @Operation(operationId = "listCases", summary = "Cases, oldest first", description = "Every condition is optional.")
  public Page<CaseView> list(@BeanParam CaseSearch search, @BeanParam PageRequest page) {
    Page<CollectionCase> found =
        Page.of(search.find(cases, page), page, one -> one.id().toString(), one -> one);
    return new Page<>(views.of(found.items()), found.nextCursor());
  }

  @GET
  @Path("cases/{id}")
  @Operation(operationId = "getCase", summary = "One case")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(responseCode = "404", description = "there is no such case")
  public Response get(@PathParam("id") UUID id) {
    CollectionCase found = cases.findById(id);
    if (found == null) {
      throw Problems.notFound("case", id);
    }
    return shown(found);
  }

  @GET
  @Path("accounts/{lenderId}/{accountId}/case")
  @Operation(operationId = "getCaseOfAccount", summary = "The newest case of an account")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(responseCode = "404", description = "the account never had a case")
  public Response ofAccount(
      @PathParam("lenderId") @Parameter(example = "CU-DEMO") String lenderId,
      @PathParam("accountId") @Parameter(example = "LN-1003") String accountId) {
    AccountKey account = new AccountKey(lenderId, accountId);
    return shown(
        cases
            .newestOf(account.recordKey())
            .orElseThrow(() -> Problems.notFound("case of account", account)));
  }

  @PUT
  @Path("cases/{id}/assignee")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
  @Operation(
      operationId = "assignCase",
      summary = "Make somebody responsible",
      description = "With If-Match it passes only on the version that was read.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(responseCode = "412", description = "the case has changed meanwhile")
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Assignment assignment) {
    CollectionCase assigned = forUpdate.get(id);
    EntityTags.requireMatch(ifMatch, assigned.version());
    assigned.assign(assignment.assignee());
    journal.note(
        assigned,
        "CaseAssigned",
        caller.origin("made %s responsible".formatted(assignment.assignee())),
        text(assignment));
    cases.flush();
    return shown(assigned);
  }

  private Response shown(CollectionCase one) {
    return Response.ok(views.of(List.of(one)).getFirst()).tag(EntityTags.of(one.version())).build();
  }

  private String text(Assignment assignment) {
    try {
      return json.writeValueAsString(assignment);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an assignment cannot be written", e);
    }
  }
}
