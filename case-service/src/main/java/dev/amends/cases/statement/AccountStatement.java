package dev.amends.cases.statement;

import dev.amends.events.CaseEvent.StatementIssued;
import dev.amends.letters.Letter;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A statement as it was issued. It never changes; later figures require a new statement. */
@Entity
@Immutable
@Table(name = "account_statement")
class AccountStatement {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  String accountId;
  String reference;
  String language;
  LocalDate businessDate;

  @JdbcTypeCode(SqlTypes.JSON)
  StatementContent content;

  @Convert(converter = EncryptedStatementPage.class)
  String html;

  String contentHash;
  String issuedBy;
  Instant issuedAt;

  @SuppressWarnings("NullAway.Init")
  protected AccountStatement() {}

  AccountStatement(StatementRecord issued, StatementIssued event, Letter letter) {
    this.id = issued.id();
    this.caseId = issued.caseId();
    this.lenderId = event.lenderId();
    this.accountId = event.accountId();
    this.reference = issued.reference();
    this.language = issued.language();
    this.businessDate = event.businessDate();
    this.content = issued.statement();
    this.html = letter.html();
    this.contentHash = event.contentHash();
    this.issuedBy = issued.issuedBy();
    this.issuedAt = issued.issuedAt();
  }

  Letter letter() {
    return new Letter(language, html);
  }
}
