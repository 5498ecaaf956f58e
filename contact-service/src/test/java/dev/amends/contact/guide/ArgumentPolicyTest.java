package dev.amends.contact.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.guide.ArgumentPolicy.Argument;
import dev.amends.contact.guide.ArgumentPolicy.EarlierContact;
import dev.amends.contact.guide.ArgumentPolicy.Kind;
import dev.amends.contact.guide.ArgumentPolicy.UsedArgument;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Used arguments are listed, and an unused one is proposed. */
class ArgumentPolicyTest {
  private static final Instant TODAY = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant YESTERDAY = Instant.parse("2026-11-22T02:00:00Z");
  private static final List<String> BENEFITS = List.of("CREDIT_RECORD", "PEACE_OF_MIND");
  private static final List<String> CONSEQUENCES = List.of("LATE_FEE", "CREDIT_RECORD");

  @Test
  void listsUsedArgumentsLatestFirst() {
    List<UsedArgument> used =
        ArgumentPolicy.used(
            List.of(
                talk(TODAY, List.of("LATE_FEE"), List.of("CREDIT_RECORD", "CREDIT_RECORD")),
                talk(YESTERDAY, List.of("LATE_FEE", "COURT_ACTION"), List.of())));

    assertThat(used)
        .containsExactly(
            new UsedArgument(new Argument(Kind.BENEFIT, "CREDIT_RECORD"), 1, TODAY),
            new UsedArgument(new Argument(Kind.CONSEQUENCE, "LATE_FEE"), 2, TODAY),
            new UsedArgument(new Argument(Kind.CONSEQUENCE, "COURT_ACTION"), 1, YESTERDAY));
  }

  @ParameterizedTest
  @CsvSource({
    "FRIENDLY,   '',              '',                     BENEFIT,     CREDIT_RECORD",
    "FRIENDLY,   CREDIT_RECORD,   '',                     BENEFIT,     PEACE_OF_MIND",
    "SUPPORTIVE, CREDIT_RECORD PEACE_OF_MIND, '',         CONSEQUENCE, LATE_FEE",
    "FIRM,       '',              '',                     CONSEQUENCE, LATE_FEE",
    "FIRM,       CREDIT_RECORD,   LATE_FEE,               CONSEQUENCE, CREDIT_RECORD",
    "FIRM,       '',              LATE_FEE CREDIT_RECORD, BENEFIT,     CREDIT_RECORD",
  })
  void proposesAnUnusedArgument(
      Tone tone, String benefitsTold, String consequencesTold, Kind kind, String code) {
    assertThat(nextArgument(tone, benefitsTold, consequencesTold))
        .contains(new Argument(kind, code));
  }

  @Test
  void proposesNothingIfAllArgumentsWereUsed() {
    assertThat(nextArgument(Tone.FACTUAL, "CREDIT_RECORD PEACE_OF_MIND", "LATE_FEE CREDIT_RECORD"))
        .isEmpty();
  }

  private static Optional<Argument> nextArgument(
      Tone tone, String benefitsTold, String consequencesTold) {
    List<UsedArgument> used =
        ArgumentPolicy.used(List.of(talk(TODAY, codes(consequencesTold), codes(benefitsTold))));
    return ArgumentPolicy.next(tone, BENEFITS, CONSEQUENCES, used);
  }

  private static List<String> codes(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(" ", -1));
  }

  private static EarlierContact talk(Instant at, List<String> consequences, List<String> benefits) {
    return new EarlierContact(at, consequences, benefits);
  }
}
