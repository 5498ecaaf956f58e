package dev.amends.conventions.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.amends.conventions.JsonSetup;
import dev.amends.conventions.Page;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text is hidden from operators unless someone decided that it is safe. */
class PersonalDataMaskTest {
  private static final UUID ID = UUID.fromString("01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11");

  private final PersonalDataMask mask = new PersonalDataMask(json());

  private static ObjectMapper json() {
    ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    new JsonSetup().customize(json);
    return json;
  }

  enum Kind {
    DISPUTE
  }

  record Person(String name, List<String> phones, Map<String, Object> facts) {}

  record Loan(@PersonalText String kind, String type) {}

  record View(
      UUID id,
      String lenderId,
      Kind why,
      Money overdue,
      LocalDate day,
      int days,
      @Nullable String note,
      @OperationalText String rule,
      Person person,
      @JsonRawValue String data) {}

  @Test
  void hidesEveryTextThatIsNotKnownToBeSafe() {
    // Given
    View view =
        new View(
            ID,
            "CU-DEMO",
            Kind.DISPUTE,
            Money.of("12.50", "EUR"),
            LocalDate.of(2026, 1, 31),
            31,
            null,
            "grace days",
            new Person("Li Na", List.of("+8613800000000"), Map.of("employer", "Acme", "age", 40)),
            "{\"caseId\":\"" + ID + "\",\"words\":\"call my sister\",\"from\":\"2026-01-31\"}");

    // When
    String shown = mask.mask(new Page<>(List.of(view), "bmV4dA")).toString();

    // Then
    assertThat(shown)
        .contains(
            "\"lenderId\":\"CU-DEMO\"",
            "\"why\":\"DISPUTE\"",
            "\"overdue\":{\"amount\":\"12.50\",\"currency\":\"EUR\"}",
            "\"day\":\"2026-01-31\"",
            "\"days\":31",
            "\"rule\":\"grace days\"",
            "\"name\":\"•••\"",
            "\"phones\":[\"•••\"]",
            "\"age\":40",
            "\"words\":\"•••\"",
            "\"from\":\"2026-01-31\"",
            "\"nextCursor\":\"bmV4dA\"")
        .doesNotContain("Li Na", "13800000000", "Acme", "sister", "note");
  }

  @Test
  void hidesAPersonalTextWhoseNameIsThatOfACode() {
    assertThat(mask.mask(List.of(new Loan("from my aunt Li Na", "PRIVATE"))).toString())
        .isEqualTo("[{\"kind\":\"•••\",\"type\":\"PRIVATE\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"lenderId\":\"L\",\"name\":\"Li Na\"} | {\"lenderId\":\"L\",\"name\":\"•••\"}",
        "{\"value\":13800000000}                 | {\"value\":\"•••\"}",
        "{\"value\":999999}                      | {\"value\":999999}",
        "{\"paid\":12.5,\"sequence\":20260131001}| {\"paid\":12.5,\"sequence\":20260131001}",
        "[\"Li Na\",null,true]                   | [\"•••\",null,true]",
        "\"Li Na\"                               | •••",
        "Li Na, +8613800000000                   | •••",
        "{\"name\":\"Li                          | •••",
      })
  void hidesTheTextsOfAPayload(String payload, String shown) {
    assertThat(mask.maskJson(payload.strip().getBytes(UTF_8))).isEqualTo(shown.strip());
  }
}
