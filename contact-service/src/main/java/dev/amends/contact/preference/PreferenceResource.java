package dev.amends.contact.preference;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Problems;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a borrower wants to be contacted. */
@Path("/preferences/{caseId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class PreferenceResource {
  private final PreferenceCommands commands;
  private final Preferences preferences;
  private final CaseFiles files;

  PreferenceResource(PreferenceCommands commands, Preferences preferences, CaseFiles files) {
    this.commands = commands;
    this.preferences = preferences;
    this.files = files;
  }

  /**
   * The preference that the borrower stated; an absent part means no preference.
   *
   * @param contactPointId a contact point of the borrower that serves the channel
   * @param language BCP 47 tag
   * @param times the preferred times of the week for calls
   */
  @Schema(
      examples =
          """
          {"channel": "CALL", "language": "zh-CN",
           "times": [{"weekDays": ["MONDAY", "FRIDAY"], "from": "17:00", "until": "19:00"}]}\
          """)
  record PreferenceRequest(
      @Schema(examples = "CALL") @Nullable Channel channel,
      @Nullable UUID contactPointId,
      @Size(max = 35) @Schema(examples = "zh-CN") @Nullable String language,
      @Size(max = 21) @Nullable List<@NotNull PreferredTime> times) {

    Preference.Terms wishes() {
      return new Preference.Terms(
          channel, contactPointId, language, times == null ? List.of() : times);
    }
  }

  /** Shows the preference of a case's borrower. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "getPreferences", summary = "Show how a borrower wants to be contacted")
  public Response show(@PathParam("caseId") UUID caseId) {
    return respond(
        preferences
            .findByPerson(files.get(caseId).account())
            .orElseThrow(() -> Problems.notFound("preference of case", caseId)));
  }

  /** Replaces the borrower's preference; scheduled callbacks move to the preferred times. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordPreferences",
      summary = "Record how a borrower wants to be contacted")
  @APIResponse(
      responseCode = "200",
      description =
          "The preferences were recorded; scheduled callbacks move to the preferred times.")
  public Response record(
      @PathParam("caseId") UUID caseId,
      @BeanParam Precondition precondition,
      @NotNull @Valid PreferenceRequest request) {
    return respond(
        commands.record(
            caseId, request.wishes(), known -> precondition.requireVersion(known.version())));
  }

  private static Response respond(Preference preference) {
    return Response.ok(PreferenceView.of(preference))
        .tag(EntityTags.of(preference.version()))
        .build();
  }
}
