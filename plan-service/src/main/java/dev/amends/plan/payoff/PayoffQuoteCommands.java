package dev.amends.plan.payoff;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.rules.cost.AccountDebt;
import dev.amends.rules.cost.PenaltyInterest;
import dev.amends.rules.cost.PenaltyTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues pay-off quotes. */
@ApplicationScoped
class PayoffQuoteCommands {
  private final CaseFiles files;
  private final AccountDebts debts;
  private final PenaltyInterest penalties;
  private final PayoffConfig config;
  private final ClosedBusinessDays days;
  private final PayoffQuotes quotes;
  private final PayoffLetters letters;
  private final Outbox outbox;
  private final Caller caller;
  private final InstantSource clock;

  PayoffQuoteCommands(
      CaseFiles files,
      AccountDebts debts,
      PenaltyInterest penalties,
      PayoffConfig config,
      ClosedBusinessDays days,
      PayoffQuotes quotes,
      PayoffLetters letters,
      Outbox outbox,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.debts = debts;
    this.penalties = penalties;
    this.config = config;
    this.days = days;
    this.quotes = quotes;
    this.letters = letters;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Issues a quote.
   *
   * @param language of the letter by default; null for the language of the borrower's region
   */
  PayoffQuote issue(UUID caseId, LocalDate validUntil, @Nullable String language) {
    CaseFile file = files.lockKnown(caseId);
    requireOpen(file);
    LocalDate today = days.lastKnown(file.account().lenderId(), file.businessDate()).orElseThrow();
    requireInRange(validUntil, today);
    Instant now = clock.instant();
    PayoffQuote quote =
        new PayoffQuote(
            caseId,
            file.account(),
            language == null ? LetterLanguages.ofRegion(file.region()) : language,
            today,
            validUntil,
            state(file, validUntil),
            caller.name(),
            now);
    quotes.persist(quote);
    letters.write(quote);
    outbox.append(quote.issued(caller.origin("issued a pay-off quote")), now);
    return quote;
  }

  private static void requireOpen(CaseFile file) {
    if (!file.isOpen()) {
      throw Problems.conflict(
          "case-not-open",
          "The case is closed. If the debt is settled, issue a settlement certificate instead.");
    }
  }

  private void requireInRange(LocalDate validUntil, LocalDate today) {
    PayoffPolicy.violation(validUntil, today, config.validDaysMax())
        .ifPresent(
            rule -> {
              throw Problems.rejected("valid-until-out-of-range", "validUntil", rule);
            });
  }

  private PayoffStatement state(CaseFile file, LocalDate validUntil) {
    AccountDebt debt =
        debts
            .find(file.account())
            .filter(known -> known.outstanding() != null)
            .orElseThrow(
                () ->
                    Problems.rejected(
                        "outstanding-unknown",
                        "caseId",
                        "is a case whose lender does not report the whole debt (outstandingTotal)."
                            + " Ask the lender what must be paid."));
    PenaltyTerms terms = penalties.of(file.account().lenderId(), file.productType().orElse(null));
    PayoffStatement statement = PayoffPolicy.state(debt, terms, validUntil);
    if (!statement.total().isPositive()) {
      throw Problems.conflict(
          "debt-settled",
          "There is nothing left to pay. The balance is " + statement.total() + ".");
    }
    return statement;
  }
}
