package dev.amends.assessment.sfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.assessment.budget.ExpenseCategory;
import dev.amends.assessment.budget.IncomeKind;
import dev.amends.assessment.sfs.SfsStatement.CreditorDebt;
import dev.amends.assessment.sfs.SfsStatement.Line;
import dev.amends.assessment.sfs.SfsStatement.People;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reading and writing statements. */
class SfsFormatTest {
  private static final long SEED = 20261130;

  private final SfsFormat format = new SfsFormat();

  @Test
  void hasAGroupForEveryKindAndCategory() {
    for (IncomeKind kind : IncomeKind.values()) {
      assertThat(format.groupOf(kind).isIncome()).isTrue();
    }
    for (ExpenseCategory category : ExpenseCategory.values()) {
      assertThat(format.groupOf(category).expense()).isEqualTo(category);
    }
    assertThat(format.groups())
        .filteredOn(SfsGroup::list)
        .extracting(SfsGroup::expense)
        .containsExactly(ExpenseCategory.OTHER_ESSENTIAL);
  }

  @Test
  void writesWhatItReads() {
    Random random = new Random(SEED);
    for (int i = 0; i < 200; i++) {
      // Given
      SfsStatement statement = statement(random);
      BigDecimal savings = amount(random);

      // When
      JsonNode written = SfsWriter.write(format, statement, savings);
      SfsDocument read = SfsReader.read(format, written);

      // Then
      assertThat(read.statement()).isEqualTo(statement);
      assertThat(read.differences(format, savings)).isEmpty();
      assertThat(SfsWriter.write(format, read.statement(), savings)).isEqualTo(written);
    }
  }

  /** Every line has an amount with a probability of a half, as a list has several. */
  private SfsStatement statement(Random random) {
    List<Line> lines = new ArrayList<>();
    for (SfsGroup group : format.groups()) {
      for (String name : group.lines()) {
        for (int i = random.nextInt(group.list() ? 4 : 2); i > 0; i--) {
          lines.add(new Line(group.path() + "." + name, amount(random), notes(random)));
        }
      }
    }
    List<CreditorDebt> debts = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      debts.add(debt(random, "debts.priority-debts." + debts.size(), true));
    }
    int priority = debts.size();
    for (int i = random.nextInt(3); i > 0; i--) {
      debts.add(debt(random, "debts.non-priority-debts." + (debts.size() - priority), false));
    }
    return new SfsStatement(
        lines,
        debts,
        random.nextBoolean() ? new Line(SfsFormat.ADMIN_FEE, amount(random), null) : null,
        random.nextBoolean() ? new People(1 + random.nextInt(5), random.nextInt(5)) : null,
        List.of("made by an adviser").subList(0, random.nextInt(2)));
  }

  private static CreditorDebt debt(Random random, String path, boolean priority) {
    return new CreditorDebt(
        path, priority, "Creditor", amount(random), amount(random), notes(random));
  }

  private static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2);
  }

  private static @Nullable String notes(Random random) {
    return random.nextInt(4) == 0 ? "as on the bill" : null;
  }
}
