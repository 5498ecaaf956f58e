package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.contact.permission.PermitPolicy.Consented;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a borrower names the time of a call is his consent to it, as far as his pack heeds one. */
@ApplicationScoped
public class AgreedCalls {
  private final RulePacks packs;
  private final BorrowerZones zones;
  private final Consents consents;
  private final CallOutlooks outlooks;

  AgreedCalls(RulePacks packs, BorrowerZones zones, Consents consents, CallOutlooks outlooks) {
    this.packs = packs;
    this.zones = zones;
    this.consents = consents;
    this.outlooks = outlooks;
  }

  /**
   * What was agreed.
   *
   * @param until how long after its time the call may be made
   * @param ownWords of the borrower; they stay in this service
   * @param contactId the contact in which it was agreed, where it was in one
   */
  public record Agreed(
      Instant at,
      Instant until,
      @Nullable String ownWords,
      @Nullable UUID contactId,
      String recordedBy) {}

  /**
   * Records the consent that lies in an agreement, from the agreed time on and for no longer than
   * the pack lets it last.
   *
   * @return the rule that refuses the call all the same, where one does; nothing is recorded then
   */
  public Optional<BrokenRule> heed(CaseFile file, Agreed agreed, Instant now) {
    RulePack pack = packs.of(file, agreed.at()).orElse(null);
    if (pack == null) {
      return Optional.empty(); // No permit is granted then, whatever was agreed.
    }
    List<Consent> given = given(file, pack, agreed, now);
    RulePolicy.Facts facts = facts(file, given);
    for (Rule rule : pack.rules(Channel.CALL)) {
      if (rule.severity() == Rule.Severity.BLOCK
          && RulePolicy.earliest(rule, facts, agreed.at()).isAfter(agreed.at())) {
        return Optional.of(BrokenRule.of(rule));
      }
    }
    consents.persist(given);
    return Optional.empty();
  }

  /** Those that the pack heeds; one about the hours only where the time is outside of them. */
  private List<Consent> given(CaseFile file, RulePack pack, Agreed agreed, Instant now) {
    List<Consent> given = new ArrayList<>();
    for (ConsentScope scope : ConsentScope.values()) {
      boolean needed =
          scope == ConsentScope.FREQUENCY
              || !CallingHoursPolicy.permits(
                  RulePolicy.callingHours(pack), agreed.at(), zones.of(file));
      if (needed
          && ConsentPolicy.limit(pack, scope, Channel.CALL, now, zones.of(file))
              instanceof ConsentPolicy.Limit.Until limit
          && agreed.at().isBefore(limit.latest())) {
        Instant until = agreed.until().isBefore(limit.latest()) ? agreed.until() : limit.latest();
        given.add(
            new Consent(
                UuidCreator.getTimeOrderedEpoch(),
                file.account(),
                scope,
                Channel.CALL,
                agreed.at(),
                until,
                agreed.ownWords(),
                agreed.contactId(),
                now,
                agreed.recordedBy()));
      }
    }
    return given;
  }

  private RulePolicy.Facts facts(CaseFile file, List<Consent> given) {
    CallOutlooks.OnRecord record = outlooks.read(List.of(file.account()));
    List<Consented> all = new ArrayList<>(record.consents(file.account()));
    given.forEach(consent -> all.add(consent.fact()));
    return new RulePolicy.Facts(
        new PermitPolicy.Request(Channel.CALL, Purpose.COLLECTION, PermitPolicy.Target.none()),
        zones.of(file),
        all,
        record.attempts(file.account()));
  }
}
