package dev.amends.cases.borrowerview;

import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.PlanEvent.PlanKind;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts of the view in one language. Public because the template reads them.
 *
 * @param labels the headings and labels of the page, by the names that the template uses
 * @param states the meaning of each status of a case for the account
 * @param letters the subjects of letters by kind of notice
 * @param restrictions the sentences by kind of restriction
 * @param complaints the sentences by status of a complaint: open, upheld, rejected
 * @param howToComplain how to complain; may contain {@code {days}}
 * @param yourAccountNumber the words that replace the account number in payment instructions
 */
public record ViewTexts(
    Map<String, String> labels,
    Map<CaseStatus, String> states,
    Map<PlanKind, String> plans,
    Map<Channel, String> channels,
    Map<DayOfWeek, String> weekDays,
    Map<ContactSubject, String> subjects,
    Map<String, String> letters,
    Map<HoldKind, String> pauses,
    Map<String, String> restrictions,
    Map<String, String> complaints,
    String howToComplain,
    List<String> rights,
    String unnamedLender,
    String yourAccountNumber) {

  public ViewTexts {
    require("states", states.keySet(), Set.of(CaseStatus.values()));
    require("plans", plans.keySet(), Set.of(PlanKind.values()));
    require("channels", channels.keySet(), Set.of(Channel.values()));
    require("weekDays", weekDays.keySet(), Set.of(DayOfWeek.values()));
    require("subjects", subjects.keySet(), Set.of(ContactSubject.values()));
    require("pauses", pauses.keySet(), Set.of(HoldKind.values()));
    require("complaints", complaints.keySet(), Set.of("open", "upheld", "rejected"));
  }

  private static void require(String key, Set<?> given, Set<?> required) {
    if (!given.equals(required)) {
      throw new IllegalArgumentException(
          key + " must have exactly the keys " + required + " (were " + given + ")");
    }
  }
}
