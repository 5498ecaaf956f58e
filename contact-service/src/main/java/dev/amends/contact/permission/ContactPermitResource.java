package dev.amends.contact.permission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.permission.PermitCommands.RecordedResult;
import dev.amends.contact.permission.PermitDecisionResource.DecisionView;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Grants the permits that agents need before they contact a borrower; unused ones are returned. */
@Path("/contact-permits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact permits")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class ContactPermitResource {
  private final PermitCommands commands;
  private final PermitDecisions decisions;
  private final Caller caller;
  private final InstantSource clock;

  ContactPermitResource(
      PermitCommands commands, PermitDecisions decisions, Caller caller, InstantSource clock) {
    this.commands = commands;
    this.decisions = decisions;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The contact for which a permit is requested.
   *
   * @param alsoAboutCaseIds other cases of the same borrower at the same lender that the contact is
   *     to be about; it is permitted only if the rules of every case allow it
   * @param contactPoint a number, an address, or the id of a known contact point; the borrower's
   *     preferred one if absent
   */
  record PermitRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId,
      @NotNull @Schema(examples = "CALL") Channel channel,
      @Size(min = 1, max = 500) @Schema(examples = "+8613800000000") @Nullable String contactPoint,
      @NotNull @Schema(examples = "COLLECTION") Purpose purpose,
      @Size(max = 20) @Schema(examples = "[]") @Nullable List<@NotNull UUID> alsoAboutCaseIds) {

    List<UUID> alsoAboutOrNone() {
      return alsoAboutCaseIds == null ? List.of() : alsoAboutCaseIds;
    }
  }

  /**
   * A permit.
   *
   * @param id also the {@code permitId} of the contact that uses it
   * @param contactPoint the number or address and whom it reaches; shown only with a permit
   * @param counted attempts counted before this one, in the case in which they are most
   * @param alsoAboutCaseIds the borrower's other cases that the contact may be about
   * @param warnings ids of rules that advise against the attempt without forbidding it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PermitView(
      UUID id,
      UUID caseId,
      Channel channel,
      Purpose purpose,
      @Nullable PointView contactPoint,
      String rulePack,
      Instant grantedAt,
      Instant expiresAt,
      int counted,
      List<String> warnings,
      List<UUID> alsoAboutCaseIds) {}

  /** The number or address that the permit is for. */
  record PointView(UUID id, ContactPointKind kind, String value, Party party) {
    static PointView of(ContactPoint point) {
      return new PointView(point.id(), point.kind(), point.value(), point.party());
    }
  }

  /** Checks a contact against the rules and reserves the attempt if it is granted. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "requestPermit", summary = "Request a permit for one contact attempt")
  @APIResponse(
      responseCode = "201",
      description =
          "The permit is granted and the attempt is reserved until the permit is used or"
              + " expires.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PermitView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "The permit is denied. The problem contains `decisionId`, `caseId` (the case whose rule"
              + " denied it), `rulePack`, `ruleId`, `citation`, `counted` and `countedAttempts` (at, channel), and, if known,"
              + " `nextPermittedAt`; for the rule `required-data` also `missing` and `stale`,"
              + " for the rule `represented` also `redirectTo` (name, authority, masked contact).",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response request(@NotNull @Valid PermitRequest request) {
    RecordedResult answer =
        commands.request(request, caller.origin("requested a contact permit"), clock.instant());
    return switch (answer) {
      case RecordedResult.Granted granted ->
          Response.created(URI.create("/contact-permits/" + granted.permit().id))
              .entity(view(granted))
              .build();
      // Returned, not thrown: the denial is on record and published, so it must be committed.
      case RecordedResult.Denied denied -> DeniedPermits.response(denied);
    };
  }

  private static PermitView view(RecordedResult.Granted granted) {
    Permit permit = granted.permit();
    ContactPoint point = granted.point();
    return new PermitView(
        permit.id,
        permit.caseId,
        permit.channel,
        permit.purpose,
        point == null ? null : PointView.of(point),
        permit.rulePack,
        permit.grantedAt,
        permit.expiresAt,
        granted.counted(),
        granted.warnings(),
        granted.decisions().getFirst().alsoAbout);
  }

  /**
   * Withdraws an unused permit that is returned, and those granted together with it; the attempt is
   * no longer counted.
   */
  @DELETE
  @Path("/{id}")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "returnPermit",
      summary = "Return an unused permit",
      description =
          "Only the agent to whom it was granted or a supervisor can return a permit. It"
              + " stays on record as withdrawn.")
  @APIResponse(
      responseCode = "200",
      description = "The permit was returned.",
      content = @Content(schema = @Schema(implementation = DecisionView.class)))
  @APIResponse(
      responseCode = "409",
      description = "The permit was already used or withdrawn, or has expired.")
  public Response returnUnused(@PathParam("id") UUID id) {
    Permit permit = commands.returnUnused(id, caller.name(), clock.instant());
    return Response.ok(DecisionView.of(decisions.findById(id), permit)).build();
  }
}
