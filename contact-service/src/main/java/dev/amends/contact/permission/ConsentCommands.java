package dev.amends.contact.permission;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.ending.Ending;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records and withdraws the consents of borrowers. */
@ApplicationScoped
class ConsentCommands {
  private final CaseFiles files;
  private final Consents consents;
  private final RulePacks packs;
  private final BorrowerZones zones;
  private final PermitReviewCommands permits;
  private final ConsentEventCommands events;

  ConsentCommands(
      CaseFiles files,
      Consents consents,
      RulePacks packs,
      BorrowerZones zones,
      PermitReviewCommands permits,
      ConsentEventCommands events) {
    this.files = files;
    this.consents = consents;
    this.packs = packs;
    this.zones = zones;
    this.permits = permits;
    this.events = events;
  }

  /**
   * A consent that a borrower gives now.
   *
   * @param from when it begins
   * @param until when it ends; as late as the rule pack lets it last if absent
   */
  record GivenConsent(
      ConsentScope scope,
      Channel channel,
      Instant from,
      @Nullable Instant until,
      String ownWords) {}

  /**
   * Records a consent.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case, 422 if no rule of the pack
   *     accepts such a consent, or none that lasts so long
   */
  Consent record(UUID caseId, GivenConsent given, Origin origin, Instant now) {
    CaseFile file = files.lock(caseId);
    Consent consent =
        new Consent(
            UuidCreator.getTimeOrderedEpoch(),
            file.account(),
            given.scope(),
            given.channel(),
            given.from(),
            until(file, given, now),
            given.ownWords(),
            null,
            now,
            origin.by());
    consents.persistAndFlush(consent);
    events.publishRecorded(file, consent, origin);
    return consent;
  }

  private Instant until(CaseFile file, GivenConsent given, Instant now) {
    RulePack pack =
        packs
            .find(file, now)
            .orElseThrow(
                () ->
                    Problems.rejected(
                        "no-rule-pack", "caseId", "has no rule pack that is in effect today"));
    return switch (ConsentPolicy.limit(
        pack, given.scope(), given.channel(), now, zones.candidates(file))) {
      case ConsentPolicy.Limit.None ignored ->
          throw Problems.rejected(
              "consent-exempts-from-nothing",
              "scope",
              "must be one that a rule of %s accepts for %s"
                  .formatted(pack.reference(), given.channel()));
      case ConsentPolicy.Limit.Until limit -> until(pack, given, limit.latest());
    };
  }

  private static Instant until(RulePack pack, GivenConsent given, Instant latest) {
    Instant until = given.until() == null ? latest : given.until();
    String limit =
        " (under %s, a consent ends at %s at the latest)".formatted(pack.reference(), latest);
    if (!given.from().isBefore(latest)) {
      throw Problems.rejected("consent-too-late", "from", "must be earlier" + limit);
    }
    if (until.isAfter(latest)) {
      throw Problems.rejected("consent-too-long", "until", "must not be later" + limit);
    }
    return until;
  }

  /**
   * Withdraws a consent, and the unused permits that depend on it; attempts that were made under it
   * stay on record.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such consent, 409 if it was withdrawn
   *     before
   */
  Consent withdraw(UUID id, Ending ending, Origin origin, Instant now) {
    Consent consent = consents.lock(id);
    if (consent.withdrawnAt != null) {
      throw Problems.conflict(
          "consent-withdrawn", "The consent was already withdrawn at " + consent.withdrawnAt + ".");
    }
    consent.withdraw(origin.by(), ending.text(), now);
    consents.flush();
    events.publishWithdrawn(files.openOf(List.of(consent.account())), consent, ending, origin, now);
    permits.review(List.of(consent.account()), now);
    return consent;
  }
}
