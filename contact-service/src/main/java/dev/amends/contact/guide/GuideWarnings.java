package dev.amends.contact.guide;

import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import dev.amends.contact.guide.CallGuide.Caution;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.permission.RulePacks;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.RestrictionTerms;
import dev.amends.events.ContactEvent.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects the warnings to read before dialling. They do not replace the permit, which also counts
 * the attempts.
 */
@ApplicationScoped
class GuideWarnings {
  private static final Duration LOOK_AHEAD = Duration.ofDays(30);

  private final PersonFacts person;
  private final Persons persons;
  private final RulePacks packs;
  private final BorrowerZones zones;

  GuideWarnings(PersonFacts person, Persons persons, RulePacks packs, BorrowerZones zones) {
    this.person = person;
    this.persons = persons;
    this.packs = packs;
    this.zones = zones;
  }

  List<Caution> collect(CaseFile file, GuidePolicy.Facts facts, GuideText text, Instant now) {
    List<Caution> cautions = new ArrayList<>();
    if (!facts.open()) {
      cautions.add(caution(Warning.CLOSED, text, null, List.of(file.status().name())));
    }
    if (facts.held()) {
      cautions.add(
          caution(
              Warning.ON_HOLD, text, null, person.holds(file).stream().map(Enum::name).toList()));
    }
    if (persons.isAwaitingInput(file.account())) {
      cautions.add(caution(Warning.AWAITING_INPUT, text, null, List.of()));
    }
    if (facts.waiting()) {
      cautions.add(
          caution(
              Warning.WAITING_TIME,
              text,
              file.contactState().noContactBefore().orElse(null),
              List.of()));
    }
    restricted(file).forEach(warning -> cautions.add(caution(warning, text, null, List.of())));
    if (person.representative(file).isPresent()) {
      cautions.add(caution(Warning.REPRESENTED, text, null, List.of()));
    }
    outsideHours(file, text, now).ifPresent(cautions::add);
    if (facts.hardship()) {
      cautions.add(caution(Warning.HARDSHIP, text, null, List.of()));
    }
    if (GuidePolicy.purpose(facts) == GuidePurpose.FIRST_TALK) {
      cautions.add(caution(Warning.FIRST_CONTACT, text, null, List.of()));
    }
    return cautions;
  }

  private List<Warning> restricted(CaseFile file) {
    List<RestrictionTerms> inForce = person.restrictions(file);
    if (inForce.stream().anyMatch(terms -> terms.kind() == Restriction.Kind.CEASE)) {
      return List.of(Warning.CEASE_REQUESTED);
    }
    return inForce.stream().anyMatch(GuideWarnings::forbidsCalls)
        ? List.of(Warning.NO_CALLS)
        : List.of();
  }

  private static boolean forbidsCalls(RestrictionTerms terms) {
    return terms.kind() == Restriction.Kind.MEDIUM_OPT_OUT && terms.channel() == Channel.CALL;
  }

  private Optional<Caution> outsideHours(CaseFile file, GuideText text, Instant now) {
    List<ZoneId> candidates = zones.candidates(file);
    Gates hours = Gates.of(packs.callingHours(file, now).gate(candidates));
    return hours
        .closedAt(now)
        .map(
            closed ->
                caution(Warning.OUTSIDE_HOURS, text, next(hours, candidates, now), List.of()));
  }

  /** The hours of the first zone apply if the zones have no hours in common. */
  private static @Nullable Instant next(Gates hours, List<ZoneId> candidates, Instant now) {
    Instant limit = now.plus(LOOK_AHEAD);
    return hours
        .firstOpen(now, limit)
        .or(() -> hours.inZone(candidates.getFirst()).firstOpen(now, limit))
        .orElse(null);
  }

  private static Caution caution(
      Warning warning, GuideText text, @Nullable Instant until, List<String> details) {
    return new Caution(
        warning.name(), String.valueOf(text.warnings().get(warning)), until, details);
  }
}
