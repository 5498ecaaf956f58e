package dev.amends.plan.payoff;

import dev.amends.events.Money;
import dev.amends.plan.payoff.PayoffStatement.OverdueParts;
import dev.amends.plan.payoff.PayoffStatement.PenaltyAccrual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A quote as it was issued.
 *
 * @param businessDate the lender's business date on which it was issued
 */
@Schema(name = "PayoffQuote")
record PayoffQuoteView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    String reference,
    String language,
    LocalDate businessDate,
    LocalDate validUntil,
    LocalDate figuresOn,
    OverdueParts overdue,
    Money notYetDue,
    Money paidSince,
    Money otherChanges,
    PenaltyAccrual penaltyInterest,
    Money total,
    String issuedBy,
    Instant issuedAt) {

  static PayoffQuoteView of(PayoffQuote quote) {
    PayoffStatement statement = quote.statement;
    return new PayoffQuoteView(
        quote.id,
        quote.caseId,
        quote.lenderId,
        quote.accountKey.accountId(),
        quote.reference,
        quote.language,
        quote.businessDate,
        quote.validUntil,
        statement.figuresOn(),
        statement.overdue(),
        statement.notYetDue(),
        statement.paidSince(),
        statement.otherChanges(),
        statement.penaltyInterest(),
        statement.total(),
        quote.issuedBy,
        quote.issuedAt);
  }
}
