package dev.amends.contact.permission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.PermitDecision.CountedAttempt;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the decisions on permits: why a borrower was contacted, or was not. */
@Path("/contact-permits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact permits")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class PermitDecisionResource {
  private final CaseFiles files;
  private final Permits permits;
  private final PermitDecisions decisions;

  PermitDecisionResource(CaseFiles files, Permits permits, PermitDecisions decisions) {
    this.files = files;
    this.permits = permits;
    this.decisions = decisions;
  }

  /**
   * A decision on a permit.
   *
   * @param id the permit's id, if one was granted
   * @param ruleId the rule that denied it, if one did
   * @param counted the attempts that the rule had counted, excluding this one
   * @param warnings ids of rules that advised against the contact
   * @param missing required items that were not on record
   * @param stale required items that were recorded too long ago
   * @param alsoAboutCaseIds the borrower's other cases that the request named
   * @param consentId the prior consent on which the permit is based
   * @param expiresAt when the permit expires
   * @param usedBy the contact for which the permit was used
   * @param withdrawnAt when the permit was withdrawn before it was used, if it was
   * @param withdrawnRule the rule that caused its withdrawal; absent if it was returned
   * @param withdrawnBy who returned it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DecisionView(
      UUID id,
      UUID caseId,
      Channel channel,
      Purpose purpose,
      @Nullable UUID contactPointId,
      Party party,
      boolean granted,
      String rulePack,
      @Nullable String ruleId,
      @Nullable String citation,
      int counted,
      List<CountedAttempt> countedAttempts,
      List<String> warnings,
      List<String> missing,
      List<String> stale,
      List<UUID> alsoAboutCaseIds,
      @Nullable Instant nextPermittedAt,
      @Nullable UUID consentId,
      String decidedBy,
      String decidedRole,
      Instant decidedAt,
      @Nullable Instant expiresAt,
      @Nullable UUID usedBy,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawnRule,
      @Nullable String withdrawnWhy,
      @Nullable String withdrawnBy) {

    static DecisionView of(PermitDecision decision, @Nullable Permit permit) {
      return new DecisionView(
          decision.id,
          decision.caseId,
          decision.channel,
          decision.purpose,
          decision.contactPointId,
          decision.party,
          decision.granted,
          decision.rulePack,
          decision.ruleId,
          decision.citation,
          decision.counted,
          decision.countedAttempts,
          decision.warnings,
          decision.missing,
          decision.stale,
          decision.alsoAbout,
          decision.nextPermittedAt,
          decision.consentId,
          decision.decidedBy,
          decision.decidedRole,
          decision.decidedAt,
          permit == null ? null : permit.expiresAt,
          permit == null ? null : permit.usedBy,
          permit == null ? null : permit.withdrawnAt,
          permit == null ? null : permit.withdrawnRule,
          permit == null ? null : permit.withdrawnWhy,
          permit == null ? null : permit.withdrawnBy);
    }
  }

  /** Lists the decisions of a case, granted and denied, oldest first. */
  @GET
  @Operation(
      operationId = "listPermitDecisions",
      summary = "List the permit decisions of a case, both granted and denied")
  public Page<DecisionView> list(
      @QueryParam("caseId") @Nullable UUID caseId, @BeanParam PageRequest page) {
    UUID requiredId = files.getRequired(caseId).caseId();
    List<PermitDecision> found = decisions.findByCase(requiredId, page);
    Map<UUID, Permit> granted =
        permits.findAmong(found.stream().map(decision -> decision.id).toList());
    return Page.of(
        found,
        page,
        decision -> decision.id.toString(),
        decision -> DecisionView.of(decision, granted.get(decision.id)));
  }

  /** Shows one decision. */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getPermitDecision", summary = "Show a permit decision")
  public DecisionView show(@PathParam("id") UUID id) {
    PermitDecision decision = decisions.findById(id);
    if (decision == null) {
      throw Problems.notFound("contact permit", id);
    }
    return DecisionView.of(decision, permits.findById(id));
  }
}
