package dev.amends.plan.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.Money;
import dev.amends.plan.allocation.AllocationPolicy.CountedPayment;
import dev.amends.plan.allocation.AllocationPolicy.InstalmentToPay;
import dev.amends.plan.allocation.AllocationPolicy.PaymentAllocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of {@code docs/rules/allocation.md}. */
class DocumentedAllocationTest {
  private static final Path PAGE = Path.of("../docs/rules/allocation.md");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final Currency CNY = Currency.getInstance("CNY");
  private static final String CREDIT = " with CREDIT";

  static Stream<List<String>> examples() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    return lines.subList(lines.indexOf("## Examples"), lines.size()).stream()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| rule "))
        .map(line -> line.substring(2, line.length() - 2))
        .map(line -> List.of(line.split(" \\| ", -1)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void dividesThePaymentAsDocumented(List<String> example) {
    // Given
    AllocationRule rule = rule(example.getFirst());
    LocalDate delinquentSince = DAY.minusDays(Long.parseLong(example.get(1)));
    long[] debt = amounts(example.get(2), ", ");
    AllocationTerms terms =
        AllocationTerms.of(
            rule, delinquentSince, new DebtComponents(debt[0], debt[1], debt[2], debt[3]));
    long[] payment = amounts(example.get(4), " less ");
    long remaining = payment.length == 1 ? payment[0] : payment[0] - payment[1];

    // When
    PaymentAllocation divided =
        AllocationPolicy.allocate(
                instalments(example.get(3)),
                terms,
                List.of(new CountedPayment("P", remaining, DAY)))
            .payments()
            .getFirst();

    // Then
    long[] expected = amounts(example.get(5), ", ");
    assertThat(divided.components())
        .isEqualTo(new DebtComponents(expected[0], expected[1], expected[2], expected[3]));
    assertThat(divided.unallocated()).isEqualTo(minorUnits(example.get(6)));
  }

  private static AllocationRule rule(String text) {
    String id = text.replace(CREDIT, "");
    AllocationRule rule =
        new AllocationRules(Map::of)
            .all().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
    return text.endsWith(CREDIT) ? rule.with(Overpayment.CREDIT) : rule;
  }

  private static List<InstalmentToPay> instalments(String text) {
    List<InstalmentToPay> instalments = new ArrayList<>();
    for (String instalment : text.split(", ", -1)) {
      String[] words = instalment.split(" ", -1);
      long days = words[1].equals("today") ? 0 : Long.parseLong(words[2]);
      instalments.add(
          new InstalmentToPay(instalments.size() + 1, DAY.plusDays(days), minorUnits(words[0]), 0));
    }
    return instalments;
  }

  private static long[] amounts(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .mapToLong(DocumentedAllocationTest::minorUnits)
        .toArray();
  }

  private static long minorUnits(String amount) {
    return Money.of(amount, CNY.getCurrencyCode()).minorUnits();
  }
}
