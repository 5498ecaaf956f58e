package dev.amends.plan.payoff;

import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A certificate.
 *
 * @param settled how the debt was settled
 * @param planId the settlement; absent if the debt was paid in full
 * @param businessDate the lender's business date on which the certificate was issued
 * @param withdrawnOn the business date from which it is void; absent while it is valid
 */
@Schema(name = "SettlementCertificate")
record CertificateView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    String reference,
    CertificateStatus status,
    SettlementManner settled,
    @Nullable UUID planId,
    LocalDate settledOn,
    Money amountPaid,
    LocalDate businessDate,
    String issuedBy,
    Instant issuedAt,
    @Nullable LocalDate withdrawnOn,
    @Nullable String whyWithdrawn) {

  static CertificateView of(SettlementCertificate certificate) {
    return new CertificateView(
        certificate.id,
        certificate.caseId,
        certificate.lenderId,
        certificate.accountKey.accountId(),
        certificate.reference,
        certificate.status(),
        certificate.planId == null ? SettlementManner.IN_FULL : SettlementManner.BY_SETTLEMENT,
        certificate.planId,
        certificate.settledOn,
        certificate.amountPaid(),
        certificate.businessDate,
        certificate.issuedBy,
        certificate.issuedAt,
        certificate.withdrawnOn,
        certificate.whyWithdrawn);
  }
}
