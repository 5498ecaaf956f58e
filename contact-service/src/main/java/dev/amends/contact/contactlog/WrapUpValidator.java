package dev.amends.contact.contactlog;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.ContactRule;
import dev.amends.contact.permission.PermitPurposes;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Validates that a contact has everything that its disposition requires. */
@ApplicationScoped
class WrapUpValidator {
  private final PermitPurposes permits;
  private final PersonFacts facts;
  private final UsedContactPointCommands points;

  WrapUpValidator(PermitPurposes permits, PersonFacts facts, UsedContactPointCommands points) {
    this.permits = permits;
    this.facts = facts;
    this.points = points;
  }

  /**
   * Requires that nothing is missing and nothing contradicts the disposition.
   *
   * @param verified whether the agent verified the other party as the borrower
   * @throws dev.amends.conventions.Problem 422 with the field, the rule and, if there is one, its
   *     citation
   */
  void requireComplete(
      CaseFile file,
      ContactRequest request,
      Disposition disposition,
      boolean verified,
      Instant now) {
    WrapUpPolicy.rejection(facts(file, request, disposition, verified, now))
        .ifPresent(
            rejection -> {
              throw Problems.rejected(
                  rejection.slug(),
                  rejection.field(),
                  rejection.rule(),
                  citation(rejection.source()));
            });
  }

  private WrapUpPolicy.Facts facts(
      CaseFile file,
      ContactRequest request,
      Disposition disposition,
      boolean verified,
      Instant now) {
    return new WrapUpPolicy.Facts(
        disposition,
        request.directionOrDefault(disposition),
        request.channelOrCall(),
        request.permitId() != null,
        thirdPartyRule(file, request.permitId(), now),
        verified,
        request.promise() != null,
        request.noPromiseReason(),
        request.reasonCode(),
        request.contactPoint() != null || points.find(file, null, request.permitId()).isPresent(),
        facts.representative(file).isPresent(),
        request.conversationNotes().plan() != null,
        request.conversationNotes().tasks());
  }

  private @Nullable ContactRule thirdPartyRule(
      CaseFile file, @Nullable UUID permitId, Instant now) {
    return Optional.ofNullable(permitId)
        .flatMap(id -> permits.find(file, id, now))
        .map(PermitPurposes.PermitPurpose::thirdParty)
        .orElse(null);
  }

  private static Map<String, String> citation(@Nullable ContactRule rule) {
    return rule == null ? Map.of() : Map.of("ruleId", rule.id(), "citation", rule.citation());
  }
}
