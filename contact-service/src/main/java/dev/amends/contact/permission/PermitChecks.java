package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads the facts about a request for a permit, once, and applies the rules to them. */
@ApplicationScoped
class PermitChecks {
  private final RulePacks packs;
  private final Consents consents;
  private final Attempts attempts;
  private final BorrowerZones zones;
  private final Persons persons;

  PermitChecks(
      RulePacks packs, Consents consents, Attempts attempts, BorrowerZones zones, Persons persons) {
    this.packs = packs;
    this.consents = consents;
    this.attempts = attempts;
    this.zones = zones;
    this.persons = persons;
  }

  /**
   * A request and the result of the rules.
   *
   * @param rulePack id and version of the pack; its id alone if no version is in effect
   * @param consents those in force, the newest first
   */
  record PermitCheck(
      CaseFile file,
      PlannedContact request,
      Reachability reachability,
      String rulePack,
      List<ConsentFact> consents,
      PermitResult result) {}

  /**
   * Applies the rules.
   *
   * @param exceptJointId the attempt that is not counted: the one that the permit itself reserves,
   *     or the contact itself
   */
  PermitCheck check(
      CaseFile file,
      PlannedContact request,
      Reachability reachability,
      @Nullable UUID exceptJointId,
      Instant now) {
    RulePack pack = packs.find(file, now).orElse(null);
    List<ConsentFact> agreed =
        consents.inForce(file.account(), now).stream().map(Consent::fact).toList();
    List<AttemptFact> counted =
        attempts.find(file, reachability.borrowerId(), request.target().hash(), pack, now).stream()
            .filter(attempt -> !attempt.jointId.equals(exceptJointId))
            .map(attempt -> attempt.fact(file.account(), reachability.borrowerId()))
            .toList();
    return new PermitCheck(
        file,
        request,
        reachability,
        pack == null ? packs.idFor(file) : pack.reference(),
        agreed,
        withWarnings(
            PermitPolicy.decide(pack, request, status(file, reachability, agreed), counted, now),
            file,
            request,
            reachability,
            now));
  }

  /** The preferences of a borrower are not those of their representative. */
  private PermitResult withWarnings(
      PermitResult result,
      CaseFile file,
      PlannedContact request,
      Reachability reachability,
      Instant now) {
    return result instanceof PermitResult.Granted granted
            && request.target().party() == Party.BORROWER
            && reachability.preference().isPresent()
        ? granted.warning(
            PreferencePolicy.warnings(
                reachability.preference().get(),
                request.channel(),
                zones.candidates(file).getFirst(),
                now))
        : result;
  }

  private BorrowerStatus status(
      CaseFile file, Reachability reachability, List<ConsentFact> agreed) {
    return new BorrowerStatus(
        file.isOpen(),
        persons.isAwaitingInput(file.account()),
        reachability.holds(),
        reachability.restrictions(),
        reachability.readiness(),
        reachability.representative().isPresent(),
        reachability.reachable(),
        file.contactState().noContactBefore().orElse(null),
        zones.candidates(file),
        agreed);
  }
}
