package dev.amends.contact.permission;

import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restrictions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a case stands when a contact is judged: what was said, what was tried, what is known. */
@ApplicationScoped
class Standings {
  /** So far back at the least it is looked whether the borrower could be reached. */
  private static final Duration LOOK_BACK_MIN = Duration.ofDays(30);

  private final Restrictions restrictions;
  private final Consents consents;
  private final Attempts attempts;
  private final BorrowerZones zones;

  Standings(Restrictions restrictions, Consents consents, Attempts attempts, BorrowerZones zones) {
    this.restrictions = restrictions;
    this.consents = consents;
    this.attempts = attempts;
    this.zones = zones;
  }

  /** What is known of a case and of whom a contact would reach. */
  PermitPolicy.Standing of(CaseFile file, Reach.Reached reached, Instant now) {
    return new PermitPolicy.Standing(
        file.isOpen(),
        file.holdKinds(),
        restrictions.inForce(file.account()).stream().map(Restriction::terms).toList(),
        reached.readiness(),
        reached.representative().isPresent(),
        reached.reachable(),
        file.noContactBefore().orElse(null),
        zones.of(file),
        consents.inForce(file.account(), now).stream().map(Consent::fact).toList());
  }

  /**
   * The attempts that a rule may count, as far back as the pack looks.
   *
   * @param borrowerId counts over all his accounts, where he is known
   */
  List<Attempt> attempted(
      CaseFile file,
      @Nullable String borrowerId,
      PermitPolicy.Request request,
      @Nullable RulePack pack,
      Instant now) {
    Duration byRule = Duration.ofDays(pack == null ? 0 : pack.daysBackMax() + 2L);
    Duration back = byRule.compareTo(LOOK_BACK_MIN) > 0 ? byRule : LOOK_BACK_MIN;
    return attempts.of(file.account(), borrowerId, request.target().hash(), now.minus(back), now);
  }

  /** The attempts as the rules see them from an account. */
  static List<PermitPolicy.Attempted> facts(CaseFile file, List<Attempt> found) {
    return found.stream().map(attempt -> attempt.fact(file.account())).toList();
  }
}
