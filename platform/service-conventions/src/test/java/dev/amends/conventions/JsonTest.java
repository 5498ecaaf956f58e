package dev.amends.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and writing JSON: money, absent fields, and errors that name field and form. */
class JsonTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  static {
    new JsonSetup().customize(JSON);
  }

  enum Colour {
    RED,
    BLUE
  }

  record Command(
      @Nullable String note,
      int days,
      @Nullable Money amount,
      @Nullable LocalDate due,
      @Nullable Instant at,
      @Nullable UUID id,
      @Nullable Colour colour,
      @Nullable List<String> codes,
      @Nullable LocalDateTime local) {}

  @ParameterizedTest
  @CsvSource({"1234.50,CNY", "1234,JPY", "-0.01,EUR", "0.000,KWD"})
  void moneyKeepsTheScaleOfItsCurrency(String amount, String currency) throws Exception {
    String json = "{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}";

    assertThat(JSON.writeValueAsString(JSON.readValue(json, Money.class))).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2028-02-29", "9999-12-31"})
  void readsDatesUpToTheEdgesOfTheRange(String date) throws Exception {
    String text = "{\"days\":3,\"due\":\"%s\",\"at\":\"%sT00:00:00Z\"}".formatted(date, date);

    assertThat(JSON.writeValueAsString(JSON.readValue(text, Command.class))).isEqualTo(text);
  }

  @Test
  void leavesAbsentFieldsOut() throws Exception {
    assertThat(
            JSON.writeValueAsString(new Command(null, 3, null, null, null, null, null, null, null)))
        .isEqualTo("{\"days\":3}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'amount':12.5} | amount.amount must be part of an object",
        "{'amount':{'amount':12.5,'currency':'CNY'}} | amount.amount must be a string",
        "{'amount':{'amount':'1.234','currency':'CNY'}} | amount.amount must have at most 2 decimals",
        "{'amount':{'amount':'1','currency':'CNX'}} | amount.currency must be an ISO 4217 code",
        "{'amount':{'currency':'CNY'}} | amount.amount is required",
        "{'days':'x'} | days must be a whole number such as 3 (was x)",
        "{'days':null} | days is missing or not a whole number such as 3",
        "{'due':'31.01.2026'} | due must be a date such as 2026-01-31 (was 31.01.2026)",
        "{'at':'2026-11-01'} | at must be an instant in UTC such as 2026-01-31T09:00:00Z (was 2026-11-01)",
        "{'id':'7'} | id must be a UUID such as 01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11 (was 7)",
        "{'colour':'GREEN'} | colour must be one of [RED, BLUE] (was GREEN)",
        "{'days':1.5} | days must be a whole number such as 3 (was 1.5)",
        "{'days':99999999999} | days ",
        "{'due':20786} | due must be a date such as 2026-01-31 (was 20786)",
        "{'due':[2026,12,31]} | due is missing or not a date such as 2026-01-31",
        "{'due':''} | due must be a date such as 2026-01-31",
        "{'due':'2026-02-30'} | due must be a date such as 2026-01-31 (was 2026-02-30)",
        "{'due':'1899-12-31'} | due must be between the years 1900 and 9999 (was 1899-12-31)",
        "{'due':'+10000-01-01'} | due must be between the years 1900 and 9999 (was +10000-01-01)",
        "{'due':'+999999999-12-31'} | due must be between the years 1900 and 9999",
        "{'at':1767225600} | at must be an instant in UTC",
        "{'at':'1899-12-31T23:59:59Z'} | at must be between the years 1900 and 9999",
        "{'at':'-1000000000-01-01T00:00:00Z'} | at must be between the years 1900 and 9999",
        "{'local':[2026,12,31,9,30]} | local is missing or not a local date and time",
        "{'local':'+10000-01-01T09:00:00'} | local must be between the years 1900 and 9999",
        "{'codes':['A',null]} | codes.1 is required",
        "{'codes':'x'} | codes is missing or not a list",
        "{'note':'a\\u0000b'} | note must not contain the character U+0000",
        "{broken | the message is not valid JSON at line 1"
      })
  void namesTheFieldAndTheWantedForm(String json, String message) {
    assertThat(errorOf(JSON, json)).startsWith(message);
  }

  @Test
  void namesTheListThatIsTooLong() {
    String points =
        IntStream.rangeClosed(1, 51)
            .mapToObj("{'kind':'EMAIL','value':'%d@example.com'}"::formatted)
            .collect(Collectors.joining(",", "{'contactPoints':[", "]}"))
            .replace('\'', '"');

    assertThatThrownBy(() -> JSON.readValue(points, Borrower.class))
        .isInstanceOfSatisfying(
            JsonProcessingException.class,
            e ->
                assertThat(InvalidJson.of(e).message())
                    .isEqualTo("contactPoints must have at most 50 items (had 51)"));
  }

  @Test
  void aCommandWithAMisspeltFieldIsRejected() {
    // Given
    ObjectMapper strict = new StrictCommandJson(JSON).getContext(Command.class);

    // Then
    assertThat(errorOf(strict, "{\"days\":3,\"day\":4}"))
        .startsWith("day is not a known field; the known fields are [amount, at");
  }

  @Test
  void anEventWithAnUnknownFieldIsRead() throws Exception {
    assertThat(JSON.readValue("{\"days\":3,\"day\":4}", Command.class).days()).isEqualTo(3);
  }

  @Test
  void aTextThatIsNotJsonHasNoField() {
    assertThatThrownBy(() -> JSON.readValue("", Command.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  private static String errorOf(ObjectMapper json, String text) {
    try {
      json.readValue(text.replace('\'', '"'), Command.class);
      return "";
    } catch (JsonProcessingException e) {
      return InvalidJson.of(e).message();
    }
  }
}
