package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.contact.permission.PermitChecks.PermitCheck;
import dev.amends.contact.permission.PermitCommands.RecordedResult;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that a contact was permitted, reserves its attempt, and publishes it. */
@ApplicationScoped
class PermitGrants {
  private final RulePackConfig config;
  private final Permits permits;
  private final PermitDecisions decisions;
  private final Attempts attempts;
  private final Outbox outbox;

  PermitGrants(
      RulePackConfig config,
      Permits permits,
      PermitDecisions decisions,
      Attempts attempts,
      Outbox outbox) {
    this.config = config;
    this.permits = permits;
    this.decisions = decisions;
    this.attempts = attempts;
    this.outbox = outbox;
  }

  /** Grants one permit for each case of a contact; the first is the one that a contact names. */
  RecordedResult.Granted grant(List<PermitCheck> checks, Origin origin, Instant now) {
    UUID jointId = UuidCreator.getTimeOrderedEpoch();
    List<PermitDecision> recorded = new ArrayList<>();
    for (PermitCheck check : checks) {
      UUID permitId = recorded.isEmpty() ? jointId : UuidCreator.getTimeOrderedEpoch();
      reserve(permitId, jointId, check, origin, now);
      if (check.result() instanceof PermitResult.Granted granted) {
        recorded.add(PermitDecision.granted(permitId, check, granted, origin, now));
      }
    }
    decisions.persist(recorded);
    return new RecordedResult.Granted(
        permits.findById(jointId), recorded, checks.getFirst().reachability().point());
  }

  private void reserve(UUID permitId, UUID jointId, PermitCheck check, Origin origin, Instant now) {
    Duration expiry = config.expiries().getOrDefault(check.request().channel(), config.expiry());
    Permit permit = new Permit(permitId, jointId, check, origin.by(), now, now.plus(expiry));
    permits.persist(permit);
    attempts.persist(
        Attempt.reserved(
            UuidCreator.getTimeOrderedEpoch(),
            check.file(),
            check.reachability().borrowerId(),
            permit,
            check.request().target(),
            consentToFrequency(check, now)));
    outbox.append(permit.grantedEvent(check.request().alsoAbout(), origin), now);
  }

  /** The newest consent in force; an attempt made under it is not counted while it is fresh. */
  private static @Nullable ConsentFact consentToFrequency(PermitCheck check, Instant now) {
    return check.consents().stream()
        .filter(consent -> consent.scope() == ConsentScope.FREQUENCY)
        .filter(consent -> consent.channel() == check.request().channel())
        .filter(consent -> !now.isBefore(consent.from()))
        .findFirst()
        .orElse(null);
  }
}
