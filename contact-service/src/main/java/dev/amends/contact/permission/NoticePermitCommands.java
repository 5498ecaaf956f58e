package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PermitChecks.PermitCheck;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a notice may be sent, by the same rules as every other contact, and records the
 * decision. The caller holds the lock of the case's account.
 */
@ApplicationScoped
public class NoticePermitCommands {
  private final ContactTargets targets;
  private final PermitChecks checks;
  private final Attempts attempts;
  private final PermitDenials denials;
  private final PermitDecisions decisions;

  NoticePermitCommands(
      ContactTargets targets,
      PermitChecks checks,
      Attempts attempts,
      PermitDenials denials,
      PermitDecisions decisions) {
    this.targets = targets;
    this.checks = checks;
    this.attempts = attempts;
    this.denials = denials;
    this.decisions = decisions;
  }

  /**
   * A reason of the letters themselves not to send a notice.
   *
   * @param reason explains to a person why, and what to do if something can be done
   * @param nextPermittedAt when it ends, if it ends by itself
   */
  public record Obstacle(ContactRule rule, String reason, @Nullable Instant nextPermittedAt) {}

  /**
   * Whom a notice is sent to.
   *
   * @param representative who receives it for the borrower, if somebody acts for them
   */
  public record Recipient(ContactPoint address, Optional<Representative> representative) {}

  /** The decision on a notice. */
  public sealed interface Decision {
    /** The notice is sent. */
    record Granted(Recipient to) implements Decision {}

    /**
     * The notice must not be sent now.
     *
     * @param retryAt the earliest time of a second attempt; null if there is none
     */
    record Denied(@Nullable Instant retryAt) implements Decision {}
  }

  /**
   * Decides on a notice. It counts as an attempt if it is granted; if it is denied, ContactDenied
   * is published with the rule.
   *
   * @param noticeId also the id of the decision if it is granted
   * @param obstacle applied after the rules on contacts
   */
  public Decision decide(
      UUID noticeId,
      CaseFile file,
      NoticeKind kind,
      Optional<Obstacle> obstacle,
      Origin origin,
      Instant now) {
    Reachability reachability = targets.findForNotice(file, now);
    attempts.lock(file, reachability.borrowerId(), reachability.target().hash());
    PlannedContact notice = PlannedContact.ofNotice(kind, reachability.target());
    PermitCheck check = checks.check(file, notice, reachability, null, now);
    return switch (check.result()) {
      case PermitResult.Denied denied -> deny(check, denied, origin, now);
      case PermitResult.Granted granted ->
          obstacle.isPresent()
              ? denyForGood(check, denied(obstacle.get()), origin, now)
              : new Decision.Granted(grant(noticeId, check, granted, origin, now));
    };
  }

  /** Stops counting the attempt of a notice that was withdrawn before it was sent. */
  public void discount(AccountKey account, UUID noticeId) {
    attempts.findByContact(account, noticeId).ifPresent(attempt -> attempt.counts = false);
  }

  /** Counts the attempt of a notice again, because it had been sent before its withdrawal. */
  public void recount(AccountKey account, UUID noticeId) {
    attempts.findByContact(account, noticeId).ifPresent(attempt -> attempt.counts = true);
  }

  private static PermitResult.Denied denied(Obstacle obstacle) {
    return new PermitResult.Denied(
        obstacle.rule(), obstacle.reason(), List.of(), obstacle.nextPermittedAt());
  }

  private Decision deny(PermitCheck check, PermitResult.Denied denied, Origin origin, Instant now) {
    denials.record(check, denied, origin, now);
    return new Decision.Denied(NoticeRetryPolicy.retryAt(denied, now).orElse(null));
  }

  private Decision denyForGood(
      PermitCheck check, PermitResult.Denied denied, Origin origin, Instant now) {
    denials.record(check, denied, origin, now);
    return new Decision.Denied(null);
  }

  private Recipient grant(
      UUID noticeId, PermitCheck check, PermitResult.Granted granted, Origin origin, Instant now) {
    Reachability reachability = check.reachability();
    decisions.persist(PermitDecision.granted(noticeId, check, granted, origin, now));
    attempts.persist(
        Attempt.of(
            UuidCreator.getTimeOrderedEpoch(),
            check.file(),
            reachability.borrowerId(),
            reachability.target(),
            new PermitUseCommands.ActualContact(
                noticeId, noticeId, Channel.LETTER, now, true, false)));
    return new Recipient(
        Objects.requireNonNull(reachability.point(), "a granted notice must have an address"),
        reachability.representative());
  }
}
