package dev.amends.cases.referral;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Treatment;
import dev.amends.cases.referral.ProofPolicy.Obstacles;
import dev.amends.cases.referral.ProofPolicy.Verdict;
import dev.amends.rules.legal.LegalStepRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is on record about a case and judges whether it justifies a legal step. */
@ApplicationScoped
class ProofReader {
  private final LegalProofs proofs;
  private final DelinquentAccounts accounts;
  private final LegalStepRules rules;
  private final ReferralConfig config;

  ProofReader(
      LegalProofs proofs,
      DelinquentAccounts accounts,
      LegalStepRules rules,
      ReferralConfig config) {
    this.proofs = proofs;
    this.accounts = accounts;
    this.rules = rules;
    this.config = config;
  }

  /** Judges a legal step of a case at the close of a business day. */
  Verdict judge(CollectionCase collectionCase, LocalDate day) {
    List<ProofPolicy.Fact> facts =
        proofs.of(collectionCase.id()).stream().map(LegalProof::fact).toList();
    Optional<String> region = Optional.ofNullable(collectionCase.facts().region());
    return ProofPolicy.judge(
        facts,
        collectionCase.treatment().stepsTaken(),
        obstacles(collectionCase, day),
        rules.find(region, day),
        day);
  }

  private Obstacles obstacles(CollectionCase collectionCase, LocalDate day) {
    Treatment treatment = collectionCase.treatment();
    LocalDate proposedUntil = treatment.proposedUntil();
    return new Obstacles(
        treatment.isHeld(),
        treatment.activePlanId() != null,
        proposedUntil != null && !day.isAfter(proposedUntil),
        isRepresented(collectionCase),
        treatment.assessment().isAwaited(),
        proofs.isComplaintOpen(collectionCase.id()),
        notBefore(treatment));
  }

  private boolean isRepresented(CollectionCase collectionCase) {
    DelinquentAccount account = accounts.findById(collectionCase.account().recordKey());
    return account != null && account.borrower().representative() != null;
  }

  private @Nullable LocalDate notBefore(Treatment treatment) {
    LocalDate from = treatment.legal().pauseFrom();
    return from == null ? null : from.plusDays(config.againAfterDays());
  }
}
