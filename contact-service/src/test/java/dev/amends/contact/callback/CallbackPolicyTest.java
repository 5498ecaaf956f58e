package dev.amends.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transitions of a callback and who may assign it, as tables. */
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

  @ParameterizedTest
  @CsvSource({
    // caller, supervises, present, wanted, may
    "li.na, false, , li.na, true",
    "li.na, false, li.na, , true",
    "li.na, false, li.na, li.na, true",
    "li.na, false, , , true",
    "li.na, false, , bo, false",
    "li.na, false, bo, li.na, false",
    "li.na, false, bo, , false",
    "li.na, false, li.na, bo, false",
    "wei, true, , bo, true",
    "wei, true, li.na, bo, true",
    "wei, true, li.na, , true"
  })
  void letsAgentsTakeAndReturnAndSupervisorsAssign(
      String caller, boolean supervises, String present, String wanted, boolean may) {
    assertThat(CallbackPolicy.mayAssign(caller, supervises, present, wanted)).isEqualTo(may);
  }
}
