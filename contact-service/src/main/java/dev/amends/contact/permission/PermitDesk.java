package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.ContactDenied;
import dev.amends.events.ContactEvent.Purpose;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import dev.amends.rest.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where attempts are asked for and counted. Everything here happens under the lock of the case's
 * account, so that the count and the reservation are one step.
 */
@ApplicationScoped
public class PermitDesk {
  private final RulePacks packs;
  private final RulePackConfig config;
  private final Permits permits;
  private final Attempts attempts;
  private final BorrowerZones zones;
  private final Outbox outbox;

  PermitDesk(
      RulePacks packs,
      RulePackConfig config,
      Permits permits,
      Attempts attempts,
      BorrowerZones zones,
      Outbox outbox) {
    this.packs = packs;
    this.config = config;
    this.permits = permits;
    this.attempts = attempts;
    this.zones = zones;
    this.outbox = outbox;
  }

  /** What the answer was. */
  sealed interface Answer {
    /** It may be made. */
    record Granted(Permit permit, int counted, List<String> warnings) implements Answer {}

    /** It may not. */
    record Denied(String rulePack, PermitPolicy.Verdict.Denied verdict) implements Answer {}
  }

  /**
   * Judges, counts and reserves in one step, and tells either way.
   *
   * @param contactPoint the number or address, where told; only its hash is kept
   */
  Answer ask(
      CaseFile file,
      Channel channel,
      @Nullable String contactPoint,
      Purpose purpose,
      Origin origin,
      Instant now) {
    RulePack pack = packs.of(file);
    String point = contactPoint == null ? null : ContactPoint.hash(contactPoint);
    Instant since = now.minus(Duration.ofDays(pack.daysBackMax() + 2L));
    PermitPolicy.Verdict verdict =
        PermitPolicy.judge(
            pack,
            new PermitPolicy.Request(channel, point),
            new PermitPolicy.Standing(
                file.isOpen(),
                file.holdKinds(),
                file.noContactBefore().orElse(null),
                zones.of(file)),
            attempts.ofCase(file.caseId(), since, now).stream().map(Attempt::fact).toList(),
            now);
    Asked asked = new Asked(file, channel, purpose, pack.reference(), origin, now);
    return switch (verdict) {
      case PermitPolicy.Verdict.Granted granted -> grant(asked, point, granted);
      case PermitPolicy.Verdict.Denied denied -> deny(asked, denied);
    };
  }

  private record Asked(
      CaseFile file,
      Channel channel,
      Purpose purpose,
      String rulePack,
      Origin origin,
      Instant now) {}

  private Answer grant(Asked asked, @Nullable String point, PermitPolicy.Verdict.Granted granted) {
    Permit permit =
        new Permit(
            UuidCreator.getTimeOrderedEpoch(),
            asked.file(),
            asked.channel(),
            asked.purpose(),
            asked.rulePack(),
            asked.origin().by(),
            asked.now(),
            asked.now().plus(config.expiry()));
    permits.persist(permit);
    attempts.persist(Attempt.reserved(UuidCreator.getTimeOrderedEpoch(), permit, point));
    outbox.append(permit.granted(asked.origin()), asked.now());
    return new Answer.Granted(permit, granted.counted(), granted.warnings());
  }

  private Answer deny(Asked asked, PermitPolicy.Verdict.Denied denied) {
    outbox.append(
        new ContactDenied(
            asked.file().caseId(),
            asked.file().account().lenderId(),
            asked.file().account().accountId(),
            asked.channel(),
            asked.purpose(),
            asked.rulePack(),
            denied.ruleId(),
            denied.citation(),
            denied.nextPermittedAt(),
            asked.origin()),
        asked.now());
    return new Answer.Denied(asked.rulePack(), denied);
  }

  /**
   * A contact that took place, as far as the rules count it.
   *
   * @param attempt whether it counts as an attempt
   * @param conversation whether it counts as a conversation
   */
  public record Taken(
      UUID contactId, Channel channel, Instant at, boolean attempt, boolean conversation) {}

  /** Counts a contact that was made without a permit. */
  public void count(CaseFile file, Taken taken) {
    attempts.persist(Attempt.of(UuidCreator.getTimeOrderedEpoch(), file.caseId(), taken));
  }

  /** SHA-256 of the number or address for which a permit was granted, where one was named. */
  public Optional<String> contactPoint(UUID permitId) {
    return attempts.ofPermit(permitId).map(attempt -> attempt.contactPoint);
  }

  /**
   * Uses a permit for the contact it was granted for; its reservation becomes what took place.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 where the permit is unknown, of another
   *     case or channel, used, or where the contact took place before or after its time
   */
  public void use(CaseFile file, UUID permitId, Taken taken) {
    Permit permit = permits.findById(permitId);
    if (permit == null || !permit.caseId.equals(file.caseId())) {
      throw Problems.refused("permit-of-another-case", "permitId", "must be a permit of the case");
    }
    if (permit.channel != taken.channel()) {
      throw Problems.refused(
          "permit-of-another-channel", "permitId", "is a permit for " + permit.channel);
    }
    if (permit.usedBy != null) {
      throw Problems.refused("permit-used", "permitId", "was used by contact " + permit.usedBy);
    }
    if (taken.at().isBefore(permit.grantedAt.minus(config.tolerance()))) {
      throw Problems.refused(
          "contact-before-permit", "contactedAt", "must not be before " + permit.grantedAt);
    }
    // A talk may end after its permit; what counts is that it began in time.
    if (permit.isExpired(taken.at())) {
      throw Problems.refused("permit-expired", "permitId", "expired at " + permit.expiresAt);
    }
    permit.use(taken.contactId());
    attempts
        .ofPermit(permitId)
        .orElseThrow(() -> new IllegalStateException("permit without an attempt: " + permitId))
        .took(taken);
  }
}
