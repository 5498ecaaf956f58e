package dev.amends.cases.statement;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.position.PositionReader;
import dev.amends.conventions.Problems;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.events.CaseEvent.StatementIssued;
import dev.amends.events.Origin;
import dev.amends.letters.Letter;
import dev.amends.letters.LetterTemplates;
import dev.amends.letters.Letterhead;
import dev.amends.letters.LocalFormats;
import dev.amends.letters.References;
import dev.amends.letters.sender.Sender;
import dev.amends.letters.sender.Senders;
import dev.amends.messaging.consumption.ParkedAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues statements of account. */
@ApplicationScoped
class StatementCommands {
  static final String TEMPLATE = "statements/STATEMENT.html";

  private final CollectionCases cases;
  private final DelinquentAccounts accounts;
  private final ParkedAccounts parked;
  private final PositionReader positions;
  private final StatementWordings wordings;
  private final Senders senders;
  private final LetterTemplates templates;
  private final AccountStatements statements;
  private final CaseJournal journal;
  private final InstantSource clock;

  StatementCommands(
      CollectionCases cases,
      DelinquentAccounts accounts,
      ParkedAccounts parked,
      PositionReader positions,
      StatementWordings wordings,
      Senders senders,
      LetterTemplates templates,
      AccountStatements statements,
      CaseJournal journal,
      InstantSource clock) {
    this.cases = cases;
    this.accounts = accounts;
    this.parked = parked;
    this.positions = positions;
    this.wordings = wordings;
    this.senders = senders;
    this.templates = templates;
    this.statements = statements;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Issues a statement with the figures of the last closed business day.
   *
   * @param requested the language; null for the borrower's language
   * @throws dev.amends.conventions.Problem 404 if there is no such case, 409 if its figures are not
   *     known or may be out of date
   */
  AccountStatement issue(UUID caseId, @Nullable String requested, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    AccountKey key = collectionCase.account();
    DelinquentAccount account = requireReported(key);
    CaseFacts facts = collectionCase.facts();
    String language =
        requested == null ? StatementLanguages.of(facts.language(), facts.region()) : requested;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database stores times
    StatementTexts texts =
        new StatementTexts(wordings.of(language), LocalFormats.locale(language, facts.region()));
    Sender sender =
        senders
            .find(key.lenderId(), language)
            .orElseGet(() -> Sender.named(texts.label("unnamedLender")));
    StatementContent content =
        StatementPolicy.compose(
            key.accountId(), sender.name(), positions.read(collectionCase, language), texts);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String reference = References.of(id, content.businessDate());
    Letter letter =
        templates.fill(
            TEMPLATE,
            language,
            new Letterhead(sender, texts.wording().labels()),
            new StatementPage(reference, account.borrower().name(), content, texts).words(sender),
            now);
    StatementRecord issued =
        new StatementRecord(
            id, caseId, reference, language, origin.by(), now, content, letter.text());
    return publish(collectionCase, issued, letter, origin);
  }

  private AccountStatement publish(
      CollectionCase collectionCase, StatementRecord issued, Letter letter, Origin origin) {
    AccountKey key = collectionCase.account();
    StatementIssued event =
        journal.publishRecord(
            collectionCase,
            "STATEMENT",
            issued.id(),
            issued,
            hash ->
                new StatementIssued(
                    issued.caseId(),
                    key.lenderId(),
                    key.accountId(),
                    issued.id(),
                    issued.language(),
                    issued.statement().businessDate(),
                    hash,
                    origin),
            issued.statement().businessDate());
    AccountStatement statement = new AccountStatement(issued, event, letter);
    statements.persist(statement);
    return statement;
  }

  /** A statement must be true, so the figures must be known and complete. */
  private DelinquentAccount requireReported(AccountKey key) {
    DelinquentAccount account =
        accounts
            .findByIdOptional(key.recordKey())
            .filter(known -> known.reported().isPresent())
            .orElseThrow(
                () ->
                    Problems.conflict(
                        "figures-not-reported",
                        "The lender has not reported the figures of the account yet."));
    if (!parked.awaitingInput(List.of(key)).isEmpty()) {
      throw Problems.conflict(
          "awaiting-input",
          "The figures may be out of date, because messages about the account are parked. Issue the"
              + " statement after they are released or discarded.");
    }
    return account;
  }
}
