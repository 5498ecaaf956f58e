package dev.amends.cases.statement;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement of account.
 *
 * @param reference the short number printed on the letter
 * @param language the BCP 47 tag of the texts
 * @param contentHash the SHA-256 of the statement, as published and kept as evidence
 */
@Schema(name = "Statement")
record StatementView(
    UUID id,
    UUID caseId,
    String reference,
    String language,
    String issuedBy,
    Instant issuedAt,
    String contentHash,
    StatementContent statement) {

  static StatementView of(AccountStatement issued) {
    return new StatementView(
        issued.id,
        issued.caseId,
        issued.reference,
        issued.language,
        issued.issuedBy,
        issued.issuedAt,
        issued.contentHash,
        issued.content);
  }
}
