package dev.amends.plan.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.conventions.datafile.InvalidDataFile;
import dev.amends.plan.allocation.AllocationConfig.LenderChoice;
import dev.amends.plan.allocation.AllocationRule.AllocationStage;
import dev.amends.plan.allocation.AllocationRules.RuleFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationRulesTest {
  private static final String DEFAULT_ORDER = "PENALTY FEE INTEREST PRINCIPAL";

  static AllocationStage stage(int fromDaysPastDue, String order) {
    return new AllocationStage(
        fromDaysPastDue, Arrays.stream(order.split(" ", -1)).map(DebtComponent::valueOf).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "CREDIT_CARD, CN, cn-credit-card",
    "CREDIT_CARD, CN-BJ, cn-credit-card",
    "CREDIT_CARD, CN-HK, default",
    "CREDIT_CARD, CN-MO, default",
    "CREDIT_CARD, CN-TW, default",
    "CREDIT_CARD, US, default",
    "CREDIT_CARD, , default",
    "PERSONAL_LOAN, CN, default",
    ", CN, default",
    "NO_SUCH_PRODUCT, , default"
  })
  void choosesTheRuleOfTheProduct(
      @Nullable String product, @Nullable String region, String expected) {
    AllocationRule rule =
        rules(Map.of()).of("ANY", Optional.ofNullable(product), Optional.ofNullable(region));

    assertThat(rule.id()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "PERSONAL_LOAN, cn-civil-code-561",
    "CREDIT_CARD, default",
  })
  void theChoiceOfTheLenderTakesPrecedence(String product, String expected) {
    // Given
    AllocationRules rules =
        rules(
            Map.of(
                "CU-1",
                new Choice(
                    "cn-civil-code-561", Overpayment.CREDIT, Map.of("CREDIT_CARD", "default"))));

    // When
    AllocationRule rule = rules.of("CU-1", Optional.of(product), Optional.of("CN"));

    // Then
    assertThat(rule.id()).isEqualTo(expected);
    assertThat(rule.overpayment()).isEqualTo(Overpayment.CREDIT);
    assertThat(rules.of("CU-2", Optional.empty(), Optional.empty()).overpayment())
        .isEqualTo(Overpayment.ADVANCE);
  }

  @Test
  void rejectsTheChoiceOfAnUnknownRule() {
    assertThatThrownBy(() -> rules(Map.of("CU-1", new Choice("card", null, Map.of()))))
        .hasMessageStartingWith("amends.plan.allocation.lenders.CU-1.rule must be the id of a rule")
        .hasMessageEndingWith("(was card)");
    assertThatThrownBy(() -> rules(Map.of("CU-1", new Choice(null, null, Map.of("LOAN", "card")))))
        .hasMessageStartingWith("amends.plan.allocation.lenders.CU-1.products.LOAN must be");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id: default | id: other | rules must have one with the id default",
        "fromDaysPastDue: 0 | fromDaysPastDue: 1 | stages must begin at fromDaysPastDue 0",
        "INTEREST, PRINCIPAL | INTEREST | order must have each of",
        "INTEREST, PRINCIPAL | INTEREST, INTEREST | order must have each of",
        "overpayment: | overpaiment: | rules.0.overpayment is required",
        "ADVANCE | REFUND | rules.0.overpayment",
        "evidence: M | evidence: X | rules.0.evidence",
        "citation: custom | citation: '' | citation must not be blank",
      })
  void rejectsAnInvalidFile(String valid, String invalid, String message) {
    // Given
    String file =
        """
        rules:
          - id: default
            stages:
              - {fromDaysPastDue: 0, order: [PENALTY, FEE, INTEREST, PRINCIPAL]}
            overpayment: ADVANCE
            citation: custom
            evidence: M
        """;

    // When / Then
    assertThatThrownBy(() -> new AllocationRules(Map::of, read(file.replace(valid, invalid))))
        .isInstanceOf(InvalidDataFile.class)
        .hasMessageStartingWith("allocation-rules.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void statesACitationForEachRule() {
    assertThat(rules(Map.of()).all())
        .extracting(AllocationRule::id)
        .containsExactly("default", "cn-credit-card", "cn-civil-code-561");
    assertThat(rules(Map.of()).all()).allSatisfy(rule -> assertThat(rule.citation()).isNotBlank());
    assertThat(stage(0, DEFAULT_ORDER))
        .isEqualTo(rules(Map.of()).all().getFirst().stages().getFirst());
  }

  private record Choice(
      @Nullable String chosen, @Nullable Overpayment treatment, Map<String, String> products)
      implements LenderChoice {
    @Override
    public Optional<String> rule() {
      return Optional.ofNullable(chosen);
    }

    @Override
    public Optional<Overpayment> overpayment() {
      return Optional.ofNullable(treatment);
    }
  }

  private static AllocationRules rules(Map<String, LenderChoice> lenders) {
    return new AllocationRules(() -> lenders);
  }

  private static RuleFile read(String file) throws IOException {
    return DataFiles.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        AllocationRules.FILE,
        new TypeReference<RuleFile>() {});
  }
}
