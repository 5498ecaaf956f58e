package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a borrower does not want to be contacted. */
@Path("/restrictions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Restrictions")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class RestrictionResource {
  private final RestrictionCommands commands;
  private final Restrictions restrictions;
  private final CaseFiles files;

  RestrictionResource(RestrictionCommands commands, Restrictions restrictions, CaseFiles files) {
    this.commands = commands;
    this.restrictions = restrictions;
    this.files = files;
  }

  /**
   * A restriction as the borrower stated it.
   *
   * @param channel of an opt-out
   * @param contactPointId of an inconvenient place; a contact point of the borrower
   * @param weekDays of an inconvenient time; every day if absent
   * @param from the start of the inconvenient time, on the borrower's wall clock
   * @param until its end, exclusive; on the next day if it is not after {@code from}
   * @param ownWords the borrower's words; they never leave this service
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","kind":"INCONVENIENT_TIME",
           "weekDays":["MONDAY","FRIDAY"],"from":"08:00","until":"12:00",
           "ownWords":"I work nights until Friday"}\
          """)
  record RestrictionRequest(
      @NotNull UUID caseId,
      @NotNull Kind kind,
      @Nullable Channel channel,
      @Nullable UUID contactPointId,
      @Size(max = 7) @Nullable Set<@NotNull DayOfWeek> weekDays,
      @Nullable LocalTime from,
      @Nullable LocalTime until,
      @Size(max = 10_000) @Nullable String ownWords) {

    RestrictionTerms terms() {
      return new RestrictionTerms(
          kind, channel, contactPointId, weekDays == null ? Set.of() : weekDays, from, until);
    }
  }

  /** Puts a restriction in force: it denies permits, and moves or cancels callbacks. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordRestriction",
      summary = "Record how a borrower does not want to be contacted",
      description =
          """
          MEDIUM_OPT_OUT requires channel, INCONVENIENT_PLACE contactPointId, INCONVENIENT_TIME from \
          and until, with optional weekDays; CEASE takes none of these.\
          """)
  @APIResponse(
      responseCode = "201",
      description = "The restriction was recorded and is in force.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RestrictionView.class)))
  @APIResponse(responseCode = "409", description = "The same restriction is already in force.")
  public Response record(@NotNull @Valid RestrictionRequest request) {
    Restriction restriction =
        commands.record(request.caseId(), request.terms(), request.ownWords());
    return Response.created(URI.create("/restrictions/" + restriction.id()))
        .entity(RestrictionView.of(restriction))
        .build();
  }

  /** Lists the borrower's restrictions on all accounts in the order of their recording. */
  @GET
  @Operation(
      operationId = "listRestrictions",
      summary = "List how a borrower does not want to be contacted")
  public Page<RestrictionView> list(
      @QueryParam("caseId") @Nullable UUID caseId,
      @QueryParam("all")
          @Parameter(description = "Whether to include lifted restrictions.", example = "true")
          boolean all,
      @BeanParam PageRequest page) {
    return Page.of(
        restrictions.findByPerson(files.getRequired(caseId).account(), all, page),
        page,
        restriction -> restriction.id().toString(),
        RestrictionView::of);
  }
}
