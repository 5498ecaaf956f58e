package dev.amends.cases.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.portfolio.CaseStates.Group;
import dev.amends.cases.portfolio.PastPortfolio.ProductExposure;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastPortfolioGroupsTest {

  @Test
  void addsUpTheOpenCasesOfEachProductAndCurrency() {
    List<Group> groups =
        List.of(
            open("CREDIT_CARD", "100.00", "CNY"),
            open(null, "10.00", "CNY"),
            open("CREDIT_CARD", "200.00", "CNY"),
            open("CREDIT_CARD", "50.00", "EUR"),
            open("null", "20.00", "CNY"),
            open(null, "30.00", "CNY"));

    PastPortfolio portfolio = PastPortfolio.of("L1", LocalDate.parse("2026-01-31"), null, groups);

    assertThat(portfolio.byProduct())
        .containsExactly(
            product("CREDIT_CARD", 2, "300.00", "CNY"),
            product(null, 2, "40.00", "CNY"),
            product("CREDIT_CARD", 1, "50.00", "EUR"),
            product("null", 1, "20.00", "CNY"));
  }

  private static Group open(@Nullable String product, String overdue, String currency) {
    Money amount = Money.of(overdue, currency);
    return new Group(CaseStatus.OPEN, "1-30", CustomerClass.A, product, 1, amount, amount);
  }

  private static ProductExposure product(
      @Nullable String product, long cases, String overdue, String currency) {
    Money amount = Money.of(overdue, currency);
    return new ProductExposure(product, cases, amount, amount);
  }
}
