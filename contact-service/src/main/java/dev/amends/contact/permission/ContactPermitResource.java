package dev.amends.contact.permission;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.rest.Caller;
import dev.amends.rest.Idempotent;
import dev.amends.rest.Problems;
import dev.amends.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asking before contacting: granted and reserved, or denied with the rule. */
@Path("/contact-permits")
@Tag(name = "Contact permits")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class ContactPermitResource {
  private final CaseFiles files;
  private final PermitDesk desk;
  private final Caller caller;
  private final InstantSource clock;

  ContactPermitResource(CaseFiles files, PermitDesk desk, Caller caller, InstantSource clock) {
    this.files = files;
    this.desk = desk;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What is to be permitted.
   *
   * @param contactPoint the number or address to be used; only its hash is kept
   */
  record PermitRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId,
      @NotNull @Schema(examples = "CALL") Channel channel,
      @Size(max = 500) @Schema(examples = "+8613800000000") @Nullable String contactPoint,
      @NotNull @Schema(examples = "COLLECTION") Purpose purpose) {}

  /**
   * A permit.
   *
   * @param counted attempts counted before this one
   * @param warnings ids of rules that advise against the attempt without forbidding it
   */
  record PermitView(
      UUID id,
      UUID permitId,
      UUID caseId,
      Channel channel,
      Purpose purpose,
      String rulePack,
      Instant grantedAt,
      Instant expiresAt,
      int counted,
      List<String> warnings) {}

  /** Judges by the rules of the case's pack, counts and reserves in one step. */
  @POST
  @Transactional
  @Idempotent
  @Operation(summary = "Ask for the permit to make one attempt")
  @APIResponse(responseCode = "201", description = "granted; expires unused after a while")
  @APIResponse(responseCode = "409", description = "denied, with rule, citation and next time")
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
          Response.status(Response.Status.CREATED).entity(view(granted)).build();
      // Returned, not thrown: the refusal is a fact that is told, and must be committed.
      case PermitDesk.Answer.Denied denied -> problem(denied);
    };
  }

  private static PermitView view(PermitDesk.Answer.Granted granted) {
    Permit permit = granted.permit();
    return new PermitView(
        permit.id,
        permit.id,
        permit.caseId,
        permit.channel,
        permit.purpose,
        permit.rulePack,
        permit.grantedAt,
        permit.expiresAt,
        granted.counted(),
        granted.warnings());
  }

  private static Response problem(PermitDesk.Answer.Denied denied) {
    PermitPolicy.Verdict.Denied verdict = denied.verdict();
    Map<String, Object> members = new HashMap<>();
    members.put("rulePack", denied.rulePack());
    members.put("ruleId", verdict.ruleId());
    members.put("citation", verdict.citation());
    if (verdict.counted() != null) {
      members.put("counted", verdict.counted());
    }
    if (verdict.nextPermittedAt() != null) {
      members.put("nextPermittedAt", verdict.nextPermittedAt().toString());
    }
    return Problems.conflict(
            "contact-denied",
            "The rule " + verdict.ruleId() + " refuses the contact: " + verdict.citation(),
            members)
        .toResponse();
  }
}
