package dev.amends.contact.permission;

import dev.amends.contact.hours.Gate;
import dev.amends.contact.hours.WeekTime;
import dev.amends.contact.preference.Preference;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Warns of a contact by another channel or at another time than the borrower prefers. */
final class PreferencePolicy {
  private PreferencePolicy() {}

  /**
   * The ids of the warnings; a preference never denies a contact.
   *
   * @param home the borrower's zone
   */
  static List<String> warnings(Preference preference, Channel channel, ZoneId home, Instant now) {
    List<String> warnings = new ArrayList<>();
    if (preference.channel().filter(preferred -> preferred != channel).isPresent()) {
      warnings.add("preferred-channel");
    }
    List<WeekTime> times =
        preference.times().stream()
            .map(time -> new WeekTime(time.weekDays(), time.from(), time.until()))
            .toList();
    if (channel == Channel.CALL
        && !times.isEmpty()
        && !Gate.preferredTimes(times, home).isOpen(now)) {
      warnings.add("preferred-time");
    }
    return warnings;
  }
}
