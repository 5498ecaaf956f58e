package dev.amends.contact.permission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.DecisionResource.DecisionView;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.events.LenderEvent.Representative;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asking before contacting: granted and reserved, or denied with the rule; and why it was so. */
@Path("/contact-permits")
@Tag(name = "Contact permits")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class ContactPermitResource {
  private final CaseFiles files;
  private final PermitDesk desk;
  private final Permits permits;
  private final Decisions decisions;
  private final Caller caller;
  private final InstantSource clock;

  ContactPermitResource(
      CaseFiles files,
      PermitDesk desk,
      Permits permits,
      Decisions decisions,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.desk = desk;
    this.permits = permits;
    this.decisions = decisions;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What is to be permitted.
   *
   * @param contactPoint a number, an address, or the id of a known contact point; the borrower's
   *     preferred one where absent
   */
  record PermitRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId,
      @NotNull @Schema(examples = "CALL") Channel channel,
      @Size(min = 1, max = 500) @Schema(examples = "+8613800000000") @Nullable String contactPoint,
      @NotNull @Schema(examples = "COLLECTION") Purpose purpose) {}

  /**
   * A permit.
   *
   * @param contactPoint where to reach whom; told only with the permit
   * @param counted attempts counted before this one
   * @param warnings ids of rules that advise against the attempt without forbidding it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PermitView(
      UUID id,
      UUID permitId,
      UUID caseId,
      Channel channel,
      Purpose purpose,
      @Nullable PointView contactPoint,
      String rulePack,
      Instant grantedAt,
      Instant expiresAt,
      int counted,
      List<String> warnings) {}

  /** The number or address that the permit is for. */
  record PointView(UUID id, ContactPointKind kind, String value, Party party) {
    static PointView of(ContactPoint point) {
      return new PointView(point.id(), point.kind(), point.value(), point.party());
    }
  }

  /** Judges by the rules of the case's pack, counts and reserves in one step. */
  @POST
  @Transactional
  @Idempotent
  @Operation(operationId = "requestPermit", summary = "Ask for the permit to make one attempt")
  @APIResponse(
      responseCode = "201",
      description = "granted; expires unused after a while",
      content = @Content(schema = @Schema(implementation = PermitView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "denied: a problem with `decisionId`, `rulePack`, `ruleId`, `citation`, `counted` and"
              + " `countedAttempts` (id, channel, at), `nextPermittedAt` where it is known, `missing` and"
              + " `stale` where required data is, `redirectTo` (name, authority, contact) where somebody"
              + " acts for the borrower",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response ask(@NotNull @Valid PermitRequest request) {
    CaseFile file = files.lock(request.caseId());
    PermitDesk.Answer answer =
        desk.ask(
            file,
            request.channel(),
            request.contactPoint(),
            request.purpose(),
            caller.origin("asked for a contact permit"),
            clock.instant());
    return switch (answer) {
      case PermitDesk.Answer.Granted granted ->
          Response.created(URI.create("/contact-permits/" + granted.permit().id))
              .entity(view(granted))
              .build();
      // Returned, not thrown: the refusal is a fact that is told, and must be committed.
      case PermitDesk.Answer.Denied denied -> problem(denied);
    };
  }

  private static PermitView view(PermitDesk.Answer.Granted granted) {
    Permit permit = granted.permit();
    ContactPoint point = granted.point();
    return new PermitView(
        permit.id,
        permit.id,
        permit.caseId,
        permit.channel,
        permit.purpose,
        point == null ? null : PointView.of(point),
        permit.rulePack,
        permit.grantedAt,
        permit.expiresAt,
        granted.decision().counted,
        granted.decision().warnings);
  }

  private static Response problem(PermitDesk.Answer.Denied denied) {
    Decision decision = denied.decision();
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("decisionId", decision.id);
    members.put("rulePack", decision.rulePack);
    members.put("ruleId", String.valueOf(decision.ruleId));
    members.put("citation", String.valueOf(decision.citation));
    if (decision.counted > 0) {
      members.put("counted", decision.counted);
      members.put("countedAttempts", decision.countedAttempts);
    }
    if (decision.nextPermittedAt != null) {
      members.put("nextPermittedAt", decision.nextPermittedAt.toString());
    }
    if ("required-data".equals(decision.ruleId)) {
      members.put("missing", decision.missing);
      members.put("stale", decision.stale);
    }
    if ("represented".equals(decision.ruleId)) {
      denied.redirectTo().ifPresent(who -> members.put("redirectTo", redirect(who)));
    }
    return Problems.conflict(
            "contact-denied",
            "The rule " + decision.ruleId + " refuses the contact: " + decision.citation,
            members)
        .toResponse();
  }

  private static Map<String, String> redirect(Representative who) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("name", who.name());
    if (who.authority() != null) {
      told.put("authority", who.authority());
    }
    if (who.contact() != null) {
      told.put("contact", who.contact());
    }
    return told;
  }

  /** The contact is not going to be made: its attempt may be made at another time. */
  @DELETE
  @Path("/{id}")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "returnPermit",
      summary = "Give an unused permit back",
      description = "By the agent who took it, or a supervisor. It stays on record as withdrawn.")
  @APIResponse(responseCode = "200", description = "given back")
  @APIResponse(responseCode = "409", description = "was used, withdrawn or expired before")
  public DecisionView giveBack(@PathParam("id") UUID id) {
    files.lock(permits.caseOf(id).orElseThrow(() -> Problems.notFound("contact permit", id)));
    Permit permit = permits.findById(id);
    if (!permit.grantedTo.equals(caller.name()) && !caller.has(Roles.SUPERVISOR)) {
      throw Problems.forbidden(
          "permit-of-another", "Only who took the permit, or a supervisor, can give it back");
    }
    desk.giveBack(permit, caller.name(), clock.instant());
    permits.flush();
    return DecisionView.of(decisions.findById(id), permit);
  }
}
