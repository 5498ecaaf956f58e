package dev.amends.plan.payoff;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.events.AccountKey;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.SettlementCertificateIssued;
import dev.amends.events.PlanEvent.SettlementCertificateWithdrawn;
import dev.amends.letters.References;
import dev.amends.plan.payoff.CertificatePolicy.Settled;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The certificate that the debt of an account is settled. */
@Entity
@Table(name = "settlement_certificate")
class SettlementCertificate {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  AccountKey accountKey;
  String reference;

  /** The settlement that settled the debt; null if it was paid in full. */
  @Nullable UUID planId;

  LocalDate settledOn;
  long paidMinor;
  Currency currency;
  LocalDate businessDate;
  String issuedBy;
  Instant issuedAt;
  @Nullable LocalDate withdrawnOn;
  @Nullable String whyWithdrawn;

  @SuppressWarnings("NullAway.Init")
  protected SettlementCertificate() {}

  SettlementCertificate(
      UUID caseId,
      AccountKey account,
      Settled settled,
      LocalDate businessDate,
      String issuedBy,
      Instant issuedAt) {
    this.id = UuidCreator.getTimeOrderedEpoch();
    this.caseId = caseId;
    this.lenderId = account.lenderId();
    this.accountKey = account;
    this.reference = References.of(id, businessDate);
    this.planId = settled.planId();
    this.settledOn = settled.on();
    this.paidMinor = settled.paid().minorUnits();
    this.currency = settled.paid().currency();
    this.businessDate = businessDate;
    this.issuedBy = issuedBy;
    this.issuedAt = issuedAt.truncatedTo(ChronoUnit.MICROS); // as the database stores times
  }

  SettlementCertificateIssued issued(Origin origin) {
    return new SettlementCertificateIssued(
        caseId, lenderId, accountKey.accountId(), id, planId, settledOn, origin);
  }

  /** Makes the certificate void, because a part of the debt is outstanding again. */
  SettlementCertificateWithdrawn withdraw(String why, LocalDate day, Origin origin) {
    withdrawnOn = day;
    whyWithdrawn = why;
    return new SettlementCertificateWithdrawn(
        caseId, lenderId, accountKey.accountId(), id, why, day, origin);
  }

  CertificateStatus status() {
    return withdrawnOn == null ? CertificateStatus.ISSUED : CertificateStatus.WITHDRAWN;
  }

  Money amountPaid() {
    return new Money(paidMinor, currency);
  }
}
