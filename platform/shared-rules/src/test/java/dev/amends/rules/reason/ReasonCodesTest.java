package dev.amends.rules.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.events.InvalidEvent;
import dev.amends.rules.reason.ReasonCodes.CodeFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reasons and changes there are, and which of them are sudden events. */
class ReasonCodesTest {
  private static final ReasonCodes CODES = new ReasonCodes();
  private static final ReasonCode ILLNESS = code("ILLNESS", Map.of("en", "Illness"));

  private static ReasonCode code(String code, Map<String, String> names) {
    return new ReasonCode(code, null, true, names);
  }

  @Test
  void marksTheSuddenEvents() {
    assertThat(CODES.reasons().stream().filter(ReasonCode::suddenEvent).map(ReasonCode::code))
        .containsExactly("MEDICAL", "UNEMPLOYMENT", "FAMILY_EVENT", "DISASTER");
    assertThat(CODES.changes().stream().filter(ReasonCode::suddenEvent).map(ReasonCode::code))
        .containsExactly("JOB_LOST", "ILLNESS");
  }

  @Test
  void groupsEveryReasonAndNamesEveryCodeInBothLanguages() {
    assertThat(CODES.reasons()).allMatch(reason -> reason.group() != null);
    assertThat(Stream.concat(CODES.reasons().stream(), CODES.changes().stream()))
        .allMatch(code -> code.names().containsKey("en") && code.names().containsKey("zh-CN"));
  }

  @ParameterizedTest
  @CsvSource({
    "MEDICAL, , true",
    "UNEMPLOYMENT, JOB_FOUND, true",
    "FORGOT, ILLNESS, true",
    ", JOB_LOST, true",
    "INCOME_DROP, INCOME_FELL, false",
    "FORGOT, FAMILY, false",
    ", , false",
    "ILLNESS, MEDICAL, false", // each is a code of the other list
    "medical, , false"
  })
  void reportASuddenEvent(@Nullable String reason, @Nullable String change, boolean sudden) {
    assertThat(CODES.isSuddenEvent(reason, change)).isEqualTo(sudden);
  }

  @Test
  void rejectAnUnknownReasonAndNameTheKnownOnes() {
    assertThatCode(() -> CODES.requireReason(null, "reasonCode")).doesNotThrowAnyException();
    assertThatCode(() -> CODES.requireReason("OTHER", "reasonCode")).doesNotThrowAnyException();
    assertThatThrownBy(() -> CODES.requireReason("JOB_LOST", "reasonCode"))
        .isInstanceOf(InvalidEvent.class)
        .hasMessageStartingWith("reasonCode must be one of [MEDICAL, UNEMPLOYMENT,")
        .hasMessageEndingWith("(was JOB_LOST)");
  }

  @Test
  void rejectABrokenFile() {
    assertThatThrownBy(() -> new ReasonCodes(new CodeFile(List.of(), List.of(ILLNESS))))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessage("reasons.yaml: reasons must have a code");
    assertThatThrownBy(
            () -> new ReasonCodes(new CodeFile(List.of(ILLNESS), List.of(ILLNESS, ILLNESS))))
        .hasMessage("reasons.yaml: changes has the code ILLNESS twice");
    ReasonCode other = code("FIRE", Map.of("en", "Fire", "zh-CN", "火灾"));
    assertThatThrownBy(
            () -> new ReasonCodes(new CodeFile(List.of(ILLNESS, other), List.of(ILLNESS))))
        .hasMessage("reasons.yaml: reasons must name FIRE in [en]");
    assertThatThrownBy(() -> code("fire", Map.of("en", "Fire")))
        .hasMessageContaining("must consist of capitals");
    assertThatThrownBy(() -> code("FIRE", Map.of("en", " ")))
        .hasMessageContaining("FIRE has no name");
  }
}
