package dev.amends.cases.referral;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.LegalStep;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.cases.referral.ProofPolicy.Verdict;
import dev.amends.cases.referral.Referral.Status;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes referrals whose proof is recorded, and withdraws those that no longer have a reason. */
@ApplicationScoped
class ReferralCommands implements LegalSteps {
  private final Referrals referrals;
  private final ProofReader proofs;
  private final CaseJournal journal;
  private final ReferralConfig config;
  private final InstantSource clock;

  ReferralCommands(
      Referrals referrals,
      ProofReader proofs,
      CaseJournal journal,
      ReferralConfig config,
      InstantSource clock) {
    this.referrals = referrals;
    this.proofs = proofs;
    this.journal = journal;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public boolean propose(
      CollectionCase collectionCase, String step, StepAction action, LocalDate day, Origin origin) {
    LegalStep legal = collectionCase.treatment().legal();
    if (legal.referralId() != null) {
      return legal.is(step);
    }
    return switch (proofs.judge(collectionCase, day)) {
      case Verdict.Missing missing -> {
        legal.await(step, action, missing.missing(), missing.reviewOn().orElse(null));
        yield false;
      }
      case Verdict.Proven proven -> {
        refer(collectionCase, step, action, proven, day, origin);
        yield true;
      }
    };
  }

  @Override
  public List<String> missing(CollectionCase collectionCase, String step, LocalDate day) {
    LegalStep legal = collectionCase.treatment().legal();
    if (legal.referralId() != null) {
      return legal.is(step) ? List.of() : List.of("the referral of another step is open");
    }
    return switch (proofs.judge(collectionCase, day)) {
      case Verdict.Missing missing -> missing.missing();
      case Verdict.Proven ignored -> List.of();
    };
  }

  private void refer(
      CollectionCase collectionCase,
      String step,
      StepAction action,
      Verdict.Proven proven,
      LocalDate day,
      Origin origin) {
    Instant now = clock.instant();
    Referral referral =
        new Referral(
            UuidCreator.getTimeOrderedEpoch(),
            collectionCase,
            step,
            action,
            proven,
            day,
            now,
            now.plus(config.decisionTime()));
    referrals.persist(referral);
    collectionCase.treatment().legal().refer(step, action, referral.id);
    journal.publish(collectionCase, referral.proposedEvent(origin), day);
  }

  @Override
  public void proposeAgain(CollectionCase collectionCase, LocalDate day, Origin origin) {
    LegalStep legal = collectionCase.treatment().legal();
    String step = legal.step();
    StepAction action = legal.action();
    LocalDate due = legal.reviewOn();
    if (legal.isToBeProposedAgain()
        && step != null
        && action != null
        && due != null
        && !due.isAfter(day)) {
      String reason = "referral: the proof for " + step + " is recorded";
      propose(collectionCase, step, action, day, because(reason, origin));
    }
  }

  @Override
  public void withdrawStep(
      CollectionCase collectionCase, String step, LocalDate day, Origin origin) {
    LegalStep legal = collectionCase.treatment().legal();
    if (legal.is(step)) {
      open(collectionCase)
          .ifPresent(open -> publish(collectionCase, open, "the step was withdrawn", day, origin));
      legal.clear();
    }
  }

  @Override
  public void withdraw(CollectionCase collectionCase, String why, LocalDate day, Origin origin) {
    open(collectionCase).ifPresent(open -> end(collectionCase, open, why, null, day, origin));
    clearUntaken(collectionCase);
  }

  @Override
  public void withdrawUndecided(
      CollectionCase collectionCase, String why, LocalDate day, Origin origin) {
    LegalStep legal = collectionCase.treatment().legal();
    if (legal.step() == null) {
      return;
    }
    Optional<Referral> open = open(collectionCase);
    if (open.isPresent() && open.get().status == Status.APPROVED) {
      return;
    }
    legal.pauseFrom(day);
    LocalDate again = day.plusDays(config.againAfterDays());
    open.ifPresent(undecided -> end(collectionCase, undecided, why, again, day, origin));
    legal.recheck(again);
    clearUntaken(collectionCase);
  }

  /** Clears a step that was never taken, because the strategy makes it due again. */
  private void clearUntaken(CollectionCase collectionCase) {
    LegalStep legal = collectionCase.treatment().legal();
    if (!legal.isTaken()) {
      legal.clear();
    }
    journal.scheduleReview(collectionCase);
  }

  @Override
  public void takeBack(CollectionCase collectionCase, LocalDate day, Origin origin) {
    Optional<Referral> open = open(collectionCase);
    if (open.isEmpty() || !open.get().proposedOn.isAfter(day)) {
      return;
    }
    if (proofs.judge(collectionCase, day) instanceof Verdict.Proven) {
      open.get().proposedOn(day);
    } else {
      end(collectionCase, open.get(), "it was proposed on a wrong business day", day, day, origin);
    }
  }

  /** The state changes first, because publishing schedules the next review by it. */
  private void end(
      CollectionCase collectionCase,
      Referral open,
      String why,
      @Nullable LocalDate reviewOn,
      LocalDate day,
      Origin origin) {
    collectionCase.treatment().legal().endReferral("the referral was withdrawn: " + why, reviewOn);
    publish(collectionCase, open, why, day, origin);
  }

  private void publish(
      CollectionCase collectionCase, Referral open, String why, LocalDate day, Origin origin) {
    Origin because = because("referral: " + why, origin);
    journal.publish(collectionCase, open.withdraw(why, day, clock.instant(), because), day);
  }

  private Optional<Referral> open(CollectionCase collectionCase) {
    UUID id = collectionCase.treatment().legal().referralId();
    return id == null ? Optional.empty() : referrals.findByIdOptional(id);
  }

  private static Origin because(String reason, Origin origin) {
    return new Origin(origin.by(), origin.role(), reason, origin.causedBy());
  }
}
