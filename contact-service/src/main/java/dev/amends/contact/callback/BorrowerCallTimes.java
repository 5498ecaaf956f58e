package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.hours.WeekTime;
import dev.amends.contact.preference.Preference;
import dev.amends.contact.preference.Preferences;
import dev.amends.contact.preference.Restriction;
import dev.amends.contact.preference.Restrictions;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads the call times of borrowers from their preferences, by case, and their restrictions, by
 * account.
 */
@ApplicationScoped
class BorrowerCallTimes {
  private final Preferences preferences;
  private final Restrictions restrictions;

  BorrowerCallTimes(Preferences preferences, Restrictions restrictions) {
    this.preferences = preferences;
    this.restrictions = restrictions;
  }

  CallTimes load(CaseFile file) {
    return combine(
        preferences.findById(file.caseId()), restrictions.inForce(file.account()).stream());
  }

  /** Loads the call times of many cases with two queries; the map holds every case. */
  Map<UUID, CallTimes> load(Map<UUID, AccountKey> accounts) {
    Map<UUID, Preference> stated = new HashMap<>();
    preferences
        .ofCases(accounts.keySet())
        .forEach(preference -> stated.put(preference.caseId(), preference));
    List<Restriction> inForce = inForce(accounts.values());
    Map<UUID, CallTimes> wishes = new HashMap<>();
    accounts.forEach(
        (caseId, account) ->
            wishes.put(
                caseId,
                combine(
                    stated.get(caseId),
                    inForce.stream()
                        .filter(restriction -> restriction.account().equals(account)))));
    return wishes;
  }

  private List<Restriction> inForce(Collection<AccountKey> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : restrictions.list("recordKey in ?1 and liftedAt is null", accounts);
  }

  private static CallTimes combine(
      @Nullable Preference preference, Stream<Restriction> restrictions) {
    List<WeekTime> avoided =
        restrictions
            .flatMap(restriction -> restriction.terms().inconvenientTime().stream())
            .toList();
    List<WeekTime> preferred =
        preference == null
            ? List.of()
            : preference.times().stream()
                .map(time -> new WeekTime(time.weekDays(), time.from(), time.until()))
                .toList();
    return new CallTimes(preferred, avoided);
  }
}
