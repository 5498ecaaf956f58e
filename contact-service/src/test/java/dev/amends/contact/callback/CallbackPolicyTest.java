package dev.amends.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transitions of a callback, as a table. */
class CallbackPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "SCHEDULED, SCHEDULED DUE COMPLETED CANCELLED",
    "DUE, SCHEDULED IN_PROGRESS COMPLETED MISSED CANCELLED",
    "IN_PROGRESS, SCHEDULED DUE COMPLETED MISSED CANCELLED",
    "COMPLETED, ",
    "MISSED, ",
    "CANCELLED, "
  })
  void allowsTheTransitionsOfTheTable(CallbackStatus from, String next) {
    Set<CallbackStatus> expected =
        next == null
            ? Set.of()
            : Arrays.stream(next.split(" ", -1))
                .map(CallbackStatus::valueOf)
                .collect(Collectors.toSet());

    assertThat(EnumSet.allOf(CallbackStatus.class))
        .allSatisfy(
            to -> assertThat(CallbackPolicy.allows(from, to)).isEqualTo(expected.contains(to)));
  }
}
