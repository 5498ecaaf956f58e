package dev.amends.cases.holds;

import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.timeline.TimelineEntries;
import dev.amends.cases.timeline.TimelineEntry;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Places the holds that users request, on all open cases of the person where it is theirs. */
@ApplicationScoped
class HoldPlacementCommands {
  private final Holds holds;
  private final HoldRules rules;
  private final HoldJournal journal;
  private final PersonCases cases;
  private final BusinessDays days;
  private final TimelineEntries timeline;
  private final Caller caller;

  HoldPlacementCommands(
      Holds holds,
      HoldRules rules,
      HoldJournal journal,
      PersonCases cases,
      BusinessDays days,
      TimelineEntries timeline,
      Caller caller) {
    this.holds = holds;
    this.rules = rules;
    this.journal = journal;
    this.cases = cases;
    this.days = days;
    this.timeline = timeline;
    this.caller = caller;
  }

  /**
   * A request.
   *
   * @param scheme the law's scheme; that of the region if absent
   * @param from the first business day; the current one if absent
   * @param until the last business day; that of the kind's rule if absent
   */
  record Request(
      HoldKind kind,
      @Nullable String scheme,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String reason) {}

  /**
   * Places a hold.
   *
   * @throws Problem 404 if there is no such case, 409 if it has ended, 403 if the caller's role may
   *     not place the kind, 422 if a field breaks a rule
   */
  Hold place(UUID caseId, Request request, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    collectionCase.requireOpen();
    HoldRule rule = rule(collectionCase, request);
    requirePermission(rule);
    HoldTerms terms = terms(collectionCase, rule, request);
    Hold placed = journal.place(collectionCase, null, terms, origin);
    for (CollectionCase other : cases.lockConcerned(collectionCase, request.kind())) {
      journal.place(other, placed.factId(), terms, origin);
    }
    return placed;
  }

  private HoldRule rule(CollectionCase collectionCase, Request request) {
    String region = collectionCase.facts().region();
    if (request.scheme() == null) {
      return rules.find(request.kind(), region);
    }
    return rules
        .find(request.kind(), request.scheme(), region)
        .orElseThrow(
            () ->
                Problems.rejected(
                    "unknown-scheme",
                    "scheme",
                    "must be a scheme of %s in the borrower's region: %s (was %s)"
                        .formatted(
                            request.kind(),
                            rules.schemes(request.kind(), region),
                            request.scheme())));
  }

  private void requirePermission(HoldRule rule) {
    if (rule.placedBy().isEmpty()) {
      throw Problems.rejected(
          "hold-by-complaint",
          "kind",
          "must not be COMPLAINT; open a complaint, which places the hold");
    }
    if (rule.placedBy().stream().noneMatch(caller::has)) {
      throw Problems.forbidden(
          "hold-kind-not-allowed",
          "Placing a %s hold requires one of the roles %s."
              .formatted(rule.kind(), rule.placedBy().stream().sorted().toList()));
    }
  }

  private HoldTerms terms(CollectionCase collectionCase, HoldRule rule, Request request) {
    PlacementPolicy.Facts facts =
        new PlacementPolicy.Facts(
            days.currentDay(collectionCase),
            openedOn(collectionCase),
            lastDayBefore(collectionCase, rule));
    return switch (PlacementPolicy.decide(rule, request.from(), request.until(), facts)) {
      case PlacementPolicy.Decision.Place place ->
          new HoldTerms(
              rule.kind(),
              rule.scheme(),
              Source.CALLER,
              place.from(),
              place.until(),
              request.reason(),
              null,
              null);
      case PlacementPolicy.Decision.Reject reject -> throw problem(rule, reject);
    };
  }

  private static Problem problem(HoldRule rule, PlacementPolicy.Decision.Reject reject) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (reject.possibleFrom() != null) {
      members.put("possibleFrom", reject.possibleFrom());
    }
    if (rule.citation() != null) {
      members.put("citation", rule.citation());
    }
    return Problems.rejected(reject.slug(), reject.field(), reject.rule(), members);
  }

  private LocalDate openedOn(CollectionCase collectionCase) {
    return timeline.readInRecordedOrder(collectionCase.id(), 1).stream()
        .map(TimelineEntry::businessDate)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> collectionCase.figures().delinquentSince());
  }

  private Optional<LocalDate> lastDayBefore(CollectionCase collectionCase, HoldRule rule) {
    return rule.againAfterMonths() == null || rule.scheme() == null
        ? Optional.empty()
        : holds.ofScheme(collectionCase.person(), rule.kind(), rule.scheme()).stream()
            .flatMap(hold -> hold.lastDay().stream())
            .max(LocalDate::compareTo);
  }
}
