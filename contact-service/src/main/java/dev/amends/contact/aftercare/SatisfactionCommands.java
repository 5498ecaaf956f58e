package dev.amends.contact.aftercare;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.aftercare.SatisfactionResource.SatisfactionRequest;
import dev.amends.contact.aftercare.SatisfactionResource.SatisfactionView;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Problems;
import dev.amends.events.ContactEvent.SatisfactionRecorded;
import dev.amends.events.Origin;
import dev.amends.messaging.evidence.EvidenceOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records how satisfied borrowers were, once for each ending of a case. */
@ApplicationScoped
class SatisfactionCommands {
  private final CaseFiles files;
  private final SatisfactionAnswers answers;
  private final EvidenceOutbox evidence;
  private final InstantSource clock;

  SatisfactionCommands(
      CaseFiles files, SatisfactionAnswers answers, EvidenceOutbox evidence, InstantSource clock) {
    this.files = files;
    this.answers = answers;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Records an answer under the lock of the account.
   *
   * @throws dev.amends.conventions.Problem 400 for a time in the future or an unknown language, 404
   *     if there is no such case, 409 if it is open or the answer about its ending is recorded
   */
  SatisfactionAnswer record(UUID caseId, SatisfactionRequest request, Origin origin) {
    Instant now = clock.instant();
    requireKnownLanguage(request.language());
    if (request.answeredAt() != null && request.answeredAt().isAfter(now)) {
      throw Problems.invalid(
          "answeredAt", "must not be in the future (was " + request.answeredAt() + ")");
    }
    CaseFile file = files.lock(caseId);
    requireUnansweredEnding(file);
    SatisfactionAnswer answer =
        new SatisfactionAnswer(UuidCreator.getTimeOrderedEpoch(), file, request, origin.by(), now);
    answers.persist(answer);
    publish(file, answer, origin);
    return answer;
  }

  private void requireUnansweredEnding(CaseFile file) {
    if (file.isOpen()) {
      throw Problems.conflict(
          "case-open",
          "The case is still open. Record how satisfied the borrower was after it has ended.",
          Map.of("caseStatus", file.status()));
    }
    answers
        .findByEnding(file.caseId(), file.endings())
        .ifPresent(
            recorded -> {
              throw Problems.conflict(
                  "satisfaction-recorded",
                  "An answer about this ending of the case is already recorded; it stays as it is.",
                  Map.of("answerId", recorded.id));
            });
  }

  private void publish(CaseFile file, SatisfactionAnswer answer, Origin origin) {
    evidence.append(
        "SATISFACTION",
        answer.id,
        SatisfactionView.of(answer),
        hash ->
            new SatisfactionRecorded(
                file.caseId(),
                file.account().lenderId(),
                file.account().accountId(),
                answer.id,
                answer.score,
                answer.answeredAt,
                hash,
                origin),
        answer.recordedAt);
  }

  private static void requireKnownLanguage(@Nullable String language) {
    if (language != null && !isKnownLanguage(language)) {
      throw Problems.invalid(
          "language",
          "must be the BCP 47 tag of a known language, such as zh-CN (was " + language + ")");
    }
  }

  private static boolean isKnownLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getISO3Language().isEmpty();
    } catch (IllformedLocaleException | MissingResourceException e) {
      return false;
    }
  }
}
