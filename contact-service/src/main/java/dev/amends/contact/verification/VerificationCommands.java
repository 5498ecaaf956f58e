package dev.amends.contact.verification;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.PermitPurposes;
import dev.amends.contact.verification.VerificationResource.VerificationView;
import dev.amends.conventions.Caller;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.VerificationRecorded;
import dev.amends.messaging.evidence.EvidenceOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records identity checks. */
@ApplicationScoped
class VerificationCommands {
  private final Verifications verifications;
  private final VerificationConfig config;
  private final CaseFiles files;
  private final ContactPoints points;
  private final PermitPurposes permits;
  private final EvidenceOutbox evidence;
  private final Caller caller;
  private final InstantSource clock;

  VerificationCommands(
      Verifications verifications,
      VerificationConfig config,
      CaseFiles files,
      ContactPoints points,
      PermitPurposes permits,
      EvidenceOutbox evidence,
      Caller caller,
      InstantSource clock) {
    this.verifications = verifications;
    this.config = config;
    this.files = files;
    this.points = points;
    this.permits = permits;
    this.evidence = evidence;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A check as the agent made it.
   *
   * @param direction who started the conversation; any if absent
   * @param contactPoint the number or address of the conversation
   */
  record IdentityCheck(
      UUID caseId,
      Channel channel,
      @Nullable Direction direction,
      @Nullable String contactPoint,
      Set<StepKind> passed,
      Set<StepKind> failed) {}

  Verification record(IdentityCheck check) {
    CaseFile file = files.lock(check.caseId());
    Instant now = clock.instant();
    VerificationPolicy.Result result =
        isWithThirdParty(file, check, now)
            ? VerificationPolicy.onThirdPartyContactPoint()
            : VerificationPolicy.judge(
                check.passed(),
                check.failed(),
                new VerificationPolicy.Limits(config.detailsMin(), config.wrongMax()));
    Verification verification =
        new Verification(
            UuidCreator.getTimeOrderedEpoch(),
            file.caseId(),
            check.channel(),
            check.direction(),
            check.contactPoint() == null ? null : points.hash(check.contactPoint()),
            check.passed(),
            check.failed(),
            result,
            caller.name(),
            now);
    verifications.persist(verification);
    evidence.append(
        "VERIFICATION",
        verification.id,
        VerificationView.of(verification),
        hash ->
            new VerificationRecorded(
                file.caseId(),
                file.account().lenderId(),
                file.account().accountId(),
                verification.id,
                verification.provesBorrower(),
                hash,
                caller.origin("checked the identity of the other party")),
        now);
    return verification;
  }

  /** The contact point of the conversation or of the agent's permit is a third party's. */
  private boolean isWithThirdParty(CaseFile file, IdentityCheck check, Instant now) {
    boolean pointOfThirdParty =
        check.contactPoint() != null
            && points
                .find(file.account(), check.contactPoint())
                .filter(point -> point.party() == Party.THIRD_PARTY)
                .isPresent();
    return pointOfThirdParty
        || (check.direction() != Direction.INBOUND
            && permits.callsThirdParty(
                file.caseId(),
                caller.name(),
                check.channel(),
                now.minus(config.conversationMax())));
  }
}
