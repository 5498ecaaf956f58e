package dev.amends.plan.payoff;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.PayoffQuoteIssued;
import dev.amends.letters.References;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An issued pay-off quote. It never changes; later figures need a new quote. */
@Entity
@Immutable
@Table(name = "payoff_quote")
class PayoffQuote {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  AccountKey accountKey;
  String reference;
  String language;
  LocalDate businessDate;
  LocalDate validUntil;

  @JdbcTypeCode(SqlTypes.JSON)
  PayoffStatement statement;

  String issuedBy;
  Instant issuedAt;

  @SuppressWarnings("NullAway.Init")
  protected PayoffQuote() {}

  PayoffQuote(
      UUID caseId,
      AccountKey account,
      String language,
      LocalDate businessDate,
      LocalDate validUntil,
      PayoffStatement statement,
      String issuedBy,
      Instant issuedAt) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountKey = account;
    this.reference = References.of(id, businessDate);
    this.language = language;
    this.businessDate = businessDate;
    this.validUntil = validUntil;
    this.statement = statement;
    this.issuedBy = issuedBy;
    this.issuedAt = issuedAt.truncatedTo(ChronoUnit.MICROS); // as the database stores times
  }

  PayoffQuoteIssued issued(Origin origin) {
    return new PayoffQuoteIssued(
        caseId,
        lenderId,
        accountKey.accountId(),
        id,
        statement.total(),
        validUntil,
        businessDate,
        origin);
  }
}
