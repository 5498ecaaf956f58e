package dev.amends.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lender's event that breaks the contract is refused with its field and the rule. */
class LenderEventTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/lenderId                       | ''                | lenderId         | is required",
        "/accountId                      | ' '               | accountId        | is required",
        "/borrowerId                     | ''                | borrowerId       | is required",
        "/delinquentSince                | 2026-02-01        | delinquentSince  | must not be after businessDate",
        "/overdue/principal/amount       | -1                | principal        | must not be negative (was -1.00 CNY)",
        "/overdue/interest/currency      | USD               | interest         | must be in CNY like the other amounts (was in USD)",
        "/overdue/fee/currency           | ABC               | currency         | must be an ISO 4217 code (was ABC)",
        "/overdue/penalty/amount         | 0.001             | amount           | must have at most 2 decimals in CNY (was 0.001)",
        "/outstandingTotal/currency      | USD               | outstandingTotal | must be in CNY like the other amounts (was in USD)",
        "/borrower/timezone              | Asia/Peking       | timezone         | must be an IANA zone (was Asia/Peking)",
        "/borrower/timezone              | GMT+8 or so       | timezone         | must be an IANA zone (was GMT+8 or so)",
        "/borrower/contactPoints/0/value | ''                | value            | is required",
        "/borrower/representative/name   | ''                | name             | is required"
      })
  void rejectsAnOverdueAccountThat(String pointer, String value, String field, String rule) {
    assertRejected(LenderEvent.AccountOverdue.class, pointer, value, field, rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/paymentId                | ''      | paymentId        | is required",
        "/amount/amount            | 0.00    | amount           | must be more than zero (was 0.00 CNY)",
        "/amount/amount            | -308.63 | amount           | must be more than zero (was -308.63 CNY)",
        "/amount/amount            | 308.631 | amount           | must have at most 2 decimals in CNY (was 308.631)",
        "/amount/currency          | CNX     | currency         | must be an ISO 4217 code (was CNX)",
        "/overdueAfter/currency    | USD     | overdueAfter     | must be in CNY like the other amounts (was in USD)",
        "/outstandingAfter/currency| USD     | outstandingAfter | must be in CNY like the other amounts (was in USD)"
      })
  void rejectsAPaymentThat(String pointer, String value, String field, String rule) {
    assertRejected(LenderEvent.PaymentReceived.class, pointer, value, field, rule);
  }

  @Test
  void rejectsANumberOfAPaymentThatDoesNot() {
    assertRejected(
        LenderEvent.PaymentReceived.class,
        "/paymentId",
        "P".repeat(201),
        "paymentId",
        "must have at most 200 characters (had 201)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/lenderId                          | lenderId       | 200",
        "/accountId                         | accountId      | 200",
        "/borrowerId                        | borrowerId     | 200",
        "/productType                       | productType    | 100",
        "/borrower/name                     | name           | 500",
        "/borrower/language                 | language       | 100",
        "/borrower/region                   | region         | 100",
        "/borrower/identityNumber           | identityNumber | 200",
        "/borrower/contactPoints/0/value    | value          | 1000",
        "/borrower/representative/name      | name           | 500",
        "/borrower/representative/authority | authority      | 500",
        "/borrower/representative/contact   | contact        | 1000"
      })
  void boundsEachText(String pointer, String field, int max) {
    String longest = "字".repeat(max);

    assertThatNoException()
        .isThrownBy(() -> read(LenderEvent.AccountOverdue.class, pointer, longest));
    assertRejected(
        LenderEvent.AccountOverdue.class,
        pointer,
        longest + "字",
        field,
        "must have at most %d characters (had %d)".formatted(max, max + 1));
    assertThat(violations(pointer, longest)).isZero();
    assertThat(violations(pointer, longest + "字")).isOne();
  }

  private static int violations(String pointer, String value) {
    JsonNode sample = Contract.sample(LenderEvent.AccountOverdue.class);
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) sample.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), value);
    return Contract.schema(LenderEvent.AccountOverdue.class).validate(sample).size();
  }

  @ParameterizedTest
  @CsvSource({"50, true", "51, false", "4000, false"})
  void boundsTheContactPoints(int number, boolean accepted) {
    JsonNode sample = Contract.sample(LenderEvent.AccountOverdue.class);
    ArrayNode points = ((ObjectNode) sample.get("borrower")).putArray("contactPoints");
    for (int i = 0; i < number; i++) {
      points.addObject().put("kind", "EMAIL").put("value", i + "@example.com");
    }

    assertThat(Contract.schema(LenderEvent.AccountOverdue.class).validate(sample).isEmpty())
        .isEqualTo(accepted);
    if (accepted) {
      assertThatNoException()
          .isThrownBy(() -> Samples.read(LenderEvent.AccountOverdue.class, sample));
    } else {
      assertThatExceptionOfType(InvalidEvent.class)
          .isThrownBy(() -> Samples.read(LenderEvent.AccountOverdue.class, sample))
          .withMessage("contactPoints must have at most 50 items (had " + number + ")");
    }
  }

  @Test
  void boundsTheSequence() {
    LocalDate day = LocalDate.of(2026, 1, 31);

    assertThatNoException()
        .isThrownBy(
            () -> new LenderEvent.AccountCured("CU-DEMO", "7", day, 4_000_000_000_000_000_000L));
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> new LenderEvent.AccountCured("CU-DEMO", "7", day, Long.MAX_VALUE))
        .withMessage("sequence must be at most 4000000000000000000 (was 9223372036854775807)");
  }

  @Test
  void rejectsNegativeCounts() {
    assertRejected(
        LenderEvent.AccountOverdue.class, "/daysPastDue", -1, "must not be negative (was -1)");
    assertRejected(
        LenderEvent.AccountOverdue.class, "/sequence", -1, "must not be negative (was -1)");
    assertRejected(
        LenderEvent.AccountCured.class, "/sequence", -7, "must not be negative (was -7)");
  }

  @Test
  void rejectsAStatusThatEndsBeforeItBegins() {
    assertRejected(
        LenderEvent.BorrowerStatusChanged.class,
        "/until",
        "2026-03-09",
        "until",
        "must not be before from");
  }

  @Test
  void acceptsTheEdges() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              read(LenderEvent.AccountOverdue.class, "/delinquentSince", "2026-01-31");
              read(LenderEvent.AccountOverdue.class, "/overdue/total/amount", "0.00");
              read(LenderEvent.PaymentReceived.class, "/amount/amount", "0.01");
              read(LenderEvent.AccountOverdue.class, "/overdue/total/amount", "-20.00");
              read(LenderEvent.AccountOverdue.class, "/outstandingTotal/amount", "-20.00");
              read(LenderEvent.PaymentReceived.class, "/overdueAfter/amount", "0");
              read(LenderEvent.PaymentReceived.class, "/overdueAfter/amount", "-20.00");
              read(LenderEvent.PaymentReceived.class, "/outstandingAfter/amount", "-20.00");
              read(LenderEvent.PaymentReceived.class, "/paymentId", "P".repeat(200));
              read(LenderEvent.BorrowerStatusChanged.class, "/until", "2026-03-10");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/lenderId     | ''         | lenderId     | is required",
        "/businessDate | 2027-01-31 | businessDate | must be before wrongDate 2027-01-31 (was 2027-01-31)",
        "/businessDate | 2027-02-01 | businessDate | must be before wrongDate 2027-01-31 (was 2027-02-01)",
        "/wrongDate    | 2026-01-31 | businessDate | must be before wrongDate 2026-01-31 (was 2026-01-31)",
      })
  void rejectsACorrectionOfABusinessDayThat(
      String pointer, String value, String field, String rule) {
    assertRejected(LenderEvent.BusinessDayCorrected.class, pointer, value, field, rule);
  }

  @Test
  void acceptsABorrowerWithoutDetails() {
    LenderEvent.Borrower borrower =
        (LenderEvent.Borrower)
            Samples.read(
                LenderEvent.Borrower.class, Contract.json("/samples/BusinessDayClosed.v1.json"));

    assertThat(borrower.contactPoints()).isEmpty();
    assertThat(borrower.timezone()).isNull();
  }

  @Test
  void isKeyedByItsAccount() {
    var cured = new LenderEvent.AccountCured("CU-DEMO", "7", LocalDate.of(2026, 1, 31), 3);

    assertThat(cured.account().recordKey()).isEqualTo("CU-DEMO:7");
    assertThat(cured.type()).isEqualTo("dev.amends.AccountCured.v1");
  }

  @Test
  void cannotBeChangedThroughTheListItWasMadeFrom() {
    List<LenderEvent.ContactPoint> points = new java.util.ArrayList<>();
    var borrower = new LenderEvent.Borrower(null, null, null, null, null, points, null);

    points.add(
        new LenderEvent.ContactPoint(LenderEvent.ContactPointKind.EMAIL, "a@example.com", null));

    assertThat(borrower.contactPoints()).isEmpty();
  }

  private static void assertRejected(
      Class<?> event, String pointer, String value, String field, String rule) {
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> read(event, pointer, value))
        .satisfies(broken -> assertThat(broken.field()).isEqualTo(field))
        .satisfies(broken -> assertThat(broken.rule()).isEqualTo(rule))
        .withMessage(field + " " + rule);
  }

  private static void assertRejected(Class<?> event, String pointer, int value, String rule) {
    JsonNode sample = Contract.sample(event);
    ((ObjectNode) sample).put(pointer.substring(1), value);
    assertThatExceptionOfType(InvalidEvent.class)
        .isThrownBy(() -> Samples.read(event, sample))
        .withMessage(pointer.substring(1) + " " + rule);
  }

  private static Object read(Class<?> event, String pointer, String value) {
    JsonNode sample = Contract.sample(event);
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) sample.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), value);
    return Samples.read(event, sample);
  }
}
