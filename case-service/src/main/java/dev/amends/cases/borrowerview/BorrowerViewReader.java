package dev.amends.cases.borrowerview;

import dev.amends.cases.borrowerview.RecordedContacts.Wishes;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.position.PositionReader;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.letters.LocalFormats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the view that a verified token opens. */
@ApplicationScoped
class BorrowerViewReader {
  private final BorrowerLinks links;
  private final RevokedLinks revoked;
  private final CollectionCases cases;
  private final PositionReader positions;
  private final RecordedContacts contacts;
  private final BorrowerViews views;
  private final ViewTextFiles texts;
  private final InstantSource clock;

  BorrowerViewReader(
      BorrowerLinks links,
      RevokedLinks revoked,
      CollectionCases cases,
      PositionReader positions,
      RecordedContacts contacts,
      BorrowerViews views,
      ViewTextFiles texts,
      InstantSource clock) {
    this.links = links;
    this.revoked = revoked;
    this.cases = cases;
    this.positions = positions;
    this.contacts = contacts;
    this.views = views;
    this.texts = texts;
    this.clock = clock;
  }

  /** A view and the formats of its values. */
  record OpenedView(BorrowerView view, ViewFormats formats) {}

  /**
   * Counts the use of a link and reads the view of its case; empty if the link was revoked. The
   * caller must first restrict the request to the token's lender.
   *
   * @param askedLanguage the requested BCP 47 tag; if it is null or has no texts, the borrower's
   *     language is used
   */
  @Transactional
  Optional<OpenedView> read(BorrowerToken token, @Nullable String askedLanguage) {
    if (revoked.contains(token)) {
      return Optional.empty();
    }
    if (!links.recordUse(token, clock.instant())) {
      revoked.add(token);
      return Optional.empty();
    }
    return cases.findByIdOptional(token.caseId()).map(found -> open(found, askedLanguage));
  }

  private OpenedView open(CollectionCase collectionCase, @Nullable String askedLanguage) {
    CaseFacts facts = collectionCase.facts();
    Wishes wishes = contacts.wishes(collectionCase.id());
    String language =
        ViewTextFiles.languageOf(askedLanguage)
            .or(
                () ->
                    wishes
                        .preference()
                        .flatMap(stated -> ViewTextFiles.languageOf(stated.language())))
            .or(() -> ViewTextFiles.languageOf(facts.language()))
            .orElse("en");
    String zone = collectionCase.timezone();
    ViewFormats formats =
        new ViewFormats(
            texts.in(language),
            LocalFormats.locale(language, facts.region()),
            zone == null ? ZoneOffset.UTC : ZoneId.of(zone));
    return new OpenedView(
        views.build(
            collectionCase, positions.read(collectionCase, language), wishes, language, formats),
        formats);
  }
}
