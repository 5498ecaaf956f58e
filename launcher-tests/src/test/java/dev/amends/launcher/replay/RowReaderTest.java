package dev.amends.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversion of rows, and the errors for invalid rows. */
class RowReaderTest {

  private static final String PAYMENT = "event=PaymentReceived lenderId=UCI accountId=7 ";

  private final RowReader reader = new RowReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          amount=3415 currency=TWD              | {"amount":{"amount":"3415.00","currency":"TWD"}}
          amount=3415 currency=JPY              | {"amount":{"amount":"3415","currency":"JPY"}}
          amount=1.5 currency=KWD               | {"amount":{"amount":"1.500","currency":"KWD"}}
          amount=-1 currency=EUR                | {"amount":{"amount":"-1.00","currency":"EUR"}}
          overdueAfter=0 currency=EUR           | {"overdueAfter":{"amount":"0.00","currency":"EUR"}}
          sequence=12                           | {"sequence":12}
          valueDate=2026-02-14                  | {"valueDate":"2026-02-14"}
          paymentId=0012                        | {"paymentId":"0012"}
          currency=EUR                          | {}
          somethingNew=x                        | {"somethingNew":"x"}
          """)
  void givesACellTheFormOfItsField(String cells, String json) throws Exception {
    // When
    LenderRow row = reader.read(2, cells(PAYMENT + cells));

    // Then
    Map<String, Object> expected = parsed(json);
    expected.put("lenderId", "UCI");
    expected.put("accountId", "7");
    assertThat(parsed(row.data().toString())).isEqualTo(expected);
  }

  @Test
  void buildsObjectsAndListsFromPaths() throws Exception {
    // When
    LenderRow row =
        reader.read(
            2,
            cells(
                "event=AccountOverdue lenderId=UCI accountId=7 daysPastDue=30 currency=TWD"
                    + " overdue.total=5 overdue.fee=1 borrower.timezone=Asia/Taipei"
                    + " borrower.contactPoints.0.kind=PHONE borrower.contactPoints.0.value=+8862"
                    + " borrower.contactPoints.0.preferred=true"
                    + " borrower.contactPoints.1.kind=EMAIL borrower.contactPoints.1.value=a@b"));

    // Then
    assertThat(parsed(row.data().toString()))
        .isEqualTo(
            parsed(
                """
                {"lenderId":"UCI","accountId":"7","daysPastDue":30,
                 "overdue":{"total":{"amount":"5.00","currency":"TWD"},
                            "fee":{"amount":"1.00","currency":"TWD"}},
                 "borrower":{"timezone":"Asia/Taipei","contactPoints":[
                   {"kind":"PHONE","value":"+8862","preferred":true},
                   {"kind":"EMAIL","value":"a@b"}]}}
                """));
    assertThat(row.key()).isEqualTo("UCI:7");
  }

  @Test
  void keysAWatermarkByItsLender() {
    // When
    LenderRow row =
        reader.read(2, cells("event=BusinessDayClosed lenderId=UCI businessDate=2005-04-30"));

    // Then
    assertThat(row.isWatermark()).isTrue();
    assertThat(row.key()).isEqualTo("UCI");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lenderId=UCI                                             | column event: must not be empty
          event=AccountLost lenderId=UCI                           | column event: AccountLost is not an event of a lender
          event=PaymentReceived accountId=7                        | column lenderId: must not be empty
          event=PaymentReceived lenderId=UCI                       | column accountId: must not be empty
          event=PaymentReceived lenderId=U:CI accountId=7          | column lenderId: must not contain a colon
          event=PaymentReceived lenderId=UCI accountId=7 amount=1  | column currency: must not be empty
          event=PaymentReceived lenderId=UCI accountId=7 amount=x currency=EUR   | column amount: must be a decimal number
          event=PaymentReceived lenderId=UCI accountId=7 amount=1.5 currency=JPY | column amount: must have at most 0 decimals
          event=PaymentReceived lenderId=UCI accountId=7 amount=1 currency=EURO  | column currency: must be an ISO 4217 code
          event=PaymentReceived lenderId=UCI accountId=7 sequence=1.5            | column sequence: must be a whole number
          event=PaymentReceived lenderId=UCI accountId=7 valueDate=14.2.2026     | column valueDate: must be a date
          event=AccountOverdue lenderId=UCI accountId=7 borrower.contactPoints.0.preferred=yes | must be true or false
          event=AccountOverdue lenderId=UCI accountId=7 borrower.contactPoints.1.kind=PHONE    | must use the next index of its list, 0
          event=AccountOverdue lenderId=UCI accountId=7 borrower=x borrower.name=y             | must not extend the path of another column
          """)
  void namesLineAndColumnOfABadRow(String cells, String message) {
    // When // Then
    assertThatThrownBy(() -> reader.read(17, cells(cells)))
        .isInstanceOf(InvalidRow.class)
        .hasMessageStartingWith("Line 17, column ")
        .hasMessageContaining(message);
  }

  private static Map<String, String> cells(String text) {
    Map<String, String> cells = new LinkedHashMap<>();
    Arrays.stream(text.split(Pattern.quote(" "), -1))
        .map(cell -> cell.split("=", 2))
        .forEach(cell -> cells.put(cell[0], cell[1]));
    return cells;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parsed(String json) throws JsonProcessingException {
    return new ObjectMapper().readValue(json, Map.class);
  }
}
