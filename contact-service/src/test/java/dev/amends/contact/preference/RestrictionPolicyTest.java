package dev.amends.contact.preference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.RestrictionPolicy.Violation;
import dev.amends.events.ContactEvent.Channel;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of restriction has its own details and no others. */
class RestrictionPolicyTest {
  private static final String ALL_DAYS = "MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY";

  @ParameterizedTest
  @CsvSource({
    // kind, channel, at a point, days, from, until, the field that is wrong
    "CEASE, , false, , , , ",
    "CEASE, CALL, false, , , , channel",
    "CEASE, , true, , , , contactPointId",
    "CEASE, , false, MONDAY, , , weekDays",
    "CEASE, , false, , 08:00, , from",
    "CEASE, , false, , , 08:00, until",
    "MEDIUM_OPT_OUT, SMS, false, , , , ",
    "MEDIUM_OPT_OUT, , false, , , , channel",
    "MEDIUM_OPT_OUT, SMS, true, , , , contactPointId",
    "MEDIUM_OPT_OUT, SMS, false, , 08:00, 12:00, from",
    "INCONVENIENT_PLACE, , true, , , , ",
    "INCONVENIENT_PLACE, , false, , , , contactPointId",
    "INCONVENIENT_PLACE, CALL, true, , , , channel",
    "INCONVENIENT_PLACE, , true, SUNDAY, , , weekDays",
    "INCONVENIENT_TIME, , false, , 08:00, 12:00, ",
    "INCONVENIENT_TIME, , false, FRIDAY, 22:00, 06:00, ",
    "INCONVENIENT_TIME, , false, , , 12:00, from",
    "INCONVENIENT_TIME, , false, , 08:00, , until",
    "INCONVENIENT_TIME, CALL, false, , 08:00, 12:00, channel",
    "INCONVENIENT_TIME, , true, , 08:00, 12:00, contactPointId",
    // a whole day, which must leave another
    "INCONVENIENT_TIME, , false, SUNDAY, 00:00, 00:00, ",
    "INCONVENIENT_TIME, , false, , 00:00, 00:00, until",
    "INCONVENIENT_TIME, , false, " + ALL_DAYS + ", 09:00, 09:00, until",
    "INCONVENIENT_TIME, , false, " + ALL_DAYS + ", 09:00, 08:59, "
  })
  void namesTheFieldThatIsMissingOrNotAllowed(
      Kind kind,
      @Nullable Channel channel,
      boolean atAPoint,
      @Nullable String days,
      @Nullable LocalTime from,
      @Nullable LocalTime until,
      @Nullable String wrong) {
    RestrictionTerms terms =
        new RestrictionTerms(
            kind, channel, atAPoint ? UUID.randomUUID() : null, days(days), from, until);

    assertThat(RestrictionPolicy.check(terms).map(Violation::field).orElse(null)).isEqualTo(wrong);
  }

  private static Set<DayOfWeek> days(@Nullable String words) {
    return words == null
        ? Set.of()
        : Arrays.stream(words.split(" ", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
  }
}
