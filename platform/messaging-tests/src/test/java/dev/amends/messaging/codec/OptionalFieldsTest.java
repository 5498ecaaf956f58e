package dev.amends.messaging.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.messaging.codec.EventCodec.Decoded;
import dev.amends.testsupport.Topics;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An invalid optional fact of the borrower does not stop the figures of an AccountOverdue. */
class OptionalFieldsTest {
  private static final String PHONE =
      """
      {"kind":"PHONE","value":"+8613800000000"}\
      """;

  private final EventCodec codec = new EventCodec(Topics.json());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"timezone\":\"Eastern Standard Time\" | borrower.timezone (must be an IANA zone)",
        "\"name\":{}                          | borrower.name (is missing or not text)",
        "\"contactPoints\":5                  | borrower.contactPoints (is missing or not a list)",
        "\"region\":[\"CN\"]                  | borrower.region (is missing or not text)",
        "\"identityNumber\":\"1\\u0000\"      | borrower.identityNumber (must not contain the character"
            + " U+0000)",
      })
  void dropsAnInvalidFactAndNamesTheRuleWithoutTheValue(String fact, String note) {
    Decoded.Known<AccountOverdue> known = known("{" + fact + "}");

    assertThat(known.event().daysPastDue()).isEqualTo(19);
    assertThat(known.dropped()).hasSize(1);
    assertThat(known.dropped().getFirst().field()).isEqualTo(note.substring(0, note.indexOf(" (")));
    assertThat(known.dropped().getFirst().toString()).doesNotContain("(was", "Eastern");
    if (note.contains("must")) {
      assertThat(known.dropped()).hasToString("[" + note + "]");
    }
  }

  @Test
  void dropsTheInvalidContactPointsAndKeepsTheOthersInOrder() {
    Decoded.Known<AccountOverdue> known =
        known(
            """
            {"timezone":"Nowhere/Town","contactPoints":[
              {"kind":"FAX","value":"1"},%s,{"kind":"EMAIL"},null,
              {"kind":"EMAIL","value":"b1@example.com","preferred":"often"}]}\
            """
                .formatted(PHONE));

    assertThat(known.event().borrower().timezone()).isNull();
    assertThat(known.event().borrower().contactPoints())
        .extracting(ContactPoint::value)
        .containsExactly("+8613800000000", "b1@example.com");
    assertThat(known.dropped())
        .extracting(DroppedField::field)
        .containsExactlyInAnyOrder(
            "borrower.contactPoints.0",
            "borrower.contactPoints.2",
            "borrower.contactPoints.3",
            "borrower.contactPoints.4.preferred",
            "borrower.timezone");
    assertThat(known.dropped())
        .extracting(DroppedField::name)
        .contains("borrower.contactPoints", "borrower.contactPoints.preferred");
  }

  @Test
  void rejectsAnInvalidRepresentativeBecauseTheBorrowerWouldBeContactedInstead() {
    assertThat(invalid(decode("{\"representative\":{\"authority\":\"lawyer\"}}", "120.00")))
        .isEqualTo("borrower.representative.name");
  }

  @Test
  void rejectsAnInvalidAmountAlsoBehindAnInvalidFact() {
    assertThat(invalid(decode("{\"timezone\":\"Nowhere/Town\"}", "0.001")))
        .isEqualTo("overdue.total.amount");
  }

  @Test
  void readsNoMessageAgainMoreThanTwentyTimes() {
    assertThat(known(points(OptionalFields.DROPPED_MAX)).dropped()).hasSize(20);
    assertThat(invalid(decode(points(OptionalFields.DROPPED_MAX + 1), "120.00")))
        .startsWith("borrower.contactPoints.0");
  }

  private static String points(int invalid) {
    List<String> points = Collections.nCopies(invalid, "{\"kind\":\"FAX\",\"value\":\"1\"}");
    return "{\"contactPoints\":[" + String.join(",", points) + "]}";
  }

  private Decoded.Known<AccountOverdue> known(String borrower) {
    Decoded<AccountOverdue> decoded = decode(borrower, "120.00");
    assertThat(decoded).isInstanceOf(Decoded.Known.class);
    return (Decoded.Known<AccountOverdue>) decoded;
  }

  private static @Nullable String invalid(Decoded<AccountOverdue> decoded) {
    return decoded instanceof Decoded.Invalid<AccountOverdue> invalid ? invalid.field() : null;
  }

  private Decoded<AccountOverdue> decode(String borrower, String overdue) {
    String data =
        """
        {"lenderId":"L","accountId":"A","borrowerId":"B","businessDate":"2026-11-20",
         "delinquentSince":"2026-11-01","daysPastDue":19,"sequence":1,"borrower":%s,
         "overdue":{"total":{"amount":"%s","currency":"CNY"}}}\
        """
            .formatted(borrower, overdue);
    return codec.decode(AccountOverdue.class, data.getBytes(UTF_8));
  }
}
