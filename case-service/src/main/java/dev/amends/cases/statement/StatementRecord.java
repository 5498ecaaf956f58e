package dev.amends.cases.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement in the form that is hashed and kept as evidence.
 *
 * @param text the words of the letter
 */
record StatementRecord(
    UUID id,
    UUID caseId,
    String reference,
    String language,
    String issuedBy,
    Instant issuedAt,
    StatementContent statement,
    String text) {}
