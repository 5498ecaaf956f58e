package dev.amends.contact.preference;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.Persons;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records preferences. */
@ApplicationScoped
class PreferenceCommands {
  private final Preferences preferences;
  private final Persons persons;
  private final ContactPoints points;
  private final Event<PreferenceChanged> changed;
  private final Caller caller;
  private final InstantSource clock;

  PreferenceCommands(
      Preferences preferences,
      Persons persons,
      ContactPoints points,
      Event<PreferenceChanged> changed,
      Caller caller,
      InstantSource clock) {
    this.preferences = preferences;
    this.persons = persons;
    this.points = points;
    this.changed = changed;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Replaces the preference of a case's borrower and publishes the change to the other features.
   *
   * @param checkKnown called with the locked earlier preference, if there is one
   * @throws dev.amends.conventions.Problem 400 if times or language are invalid, 422 if the contact
   *     point is unusable, of another borrower, or does not serve the channel
   */
  Preference record(UUID caseId, Preference.Terms wishes, Consumer<Preference> checkKnown) {
    requireOrderedTimes(wishes.times());
    requireLanguageTag(wishes.language());
    CaseFile file = persons.lock(caseId);
    requireServingContactPoint(file, wishes);
    Optional<Preference> known = preferences.findByPerson(file.account());
    known.ifPresent(checkKnown);
    Preference preference =
        known.orElseGet(() -> new Preference(UuidCreator.getTimeOrderedEpoch()));
    preference.update(
        UuidCreator.getTimeOrderedEpoch(), file, wishes, caller.name(), clock.instant());
    preferences.persistAndFlush(preference);
    changed.fire(
        new PreferenceChanged(file, preference, caller.origin("recorded the preferences")));
    return preference;
  }

  /** JSON may omit any component of a time. */
  private static void requireOrderedTimes(List<PreferredTime> times) {
    for (int n = 0; n < times.size(); n++) {
      PreferredTime time = times.get(n);
      if (time.from() == null) {
        throw Problems.invalid("times." + n + ".from", "is required");
      }
      if (time.until() == null || !time.until().isAfter(time.from())) {
        throw Problems.invalid(
            "times." + n + ".until",
            "must be later than from on the same day (was " + time.until() + ")");
      }
    }
  }

  private static void requireLanguageTag(@Nullable String language) {
    if (language != null && !isLanguageTag(language)) {
      throw Problems.invalid(
          "language", "must be a BCP 47 language tag such as zh-CN (was " + language + ")");
    }
  }

  private static boolean isLanguageTag(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private void requireServingContactPoint(CaseFile file, Preference.Terms wishes) {
    UUID id = wishes.contactPointId();
    if (id == null) {
      return;
    }
    ContactPoint point =
        points
            .findByPerson(file.account())
            .byId(id)
            .orElseThrow(
                () ->
                    Problems.rejected(
                        "contact-point-of-another-account",
                        "contactPointId",
                        "must be a contact point of the case's borrower"));
    if (!point.isUsable()) {
      throw Problems.rejected(
          "contact-point-unusable", "contactPointId", "must be a usable contact point");
    }
    if (wishes.channel() != null && !point.serves(wishes.channel())) {
      throw Problems.rejected(
          "contact-point-does-not-serve",
          "contactPointId",
          "must serve the channel %s (was a contact point of kind %s)"
              .formatted(wishes.channel(), point.kind()));
    }
  }
}
