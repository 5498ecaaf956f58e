package dev.amends.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.testsupport.ApiOperation;
import dev.amends.testsupport.LenderMatrix;
import dev.amends.testsupport.LenderTables;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.RoleMatrix;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who may call which operation, and about whose accounts. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@SuppressWarnings("NullAway.Init") // injected
class AccessMatrixTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  @Inject DataSource database;

  @Test
  void describesNoTypeThatNothingUses() {
    assertThat(ApiOperation.typesWithoutUse()).isEmpty();
  }

  @Test
  void givesEveryTypeANameOfItsOwn() {
    assertThat(ApiOperation.typesThatShareAName()).isEmpty();
  }

  @Test
  void admitsExactlyTheRolesOfTheDocument() {
    assertThat(RoleMatrix.contradictions()).isEmpty();
  }

  @Test
  void hidesWhatBelongsToAnotherLender() {
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      Borrower borrower = new Borrower(topics, "CNY").owes("900.00", DAY);
      PaidDebt paid = PaidDebt.of(borrower, "900.00", DAY);
      String quote = paid.quote("2026-04-15");
      String certificate = paid.certificate();
      borrower.reopened("900.00", DAY);
      borrower.awaitCase();
      borrower.canPay("400.00");
      String plan = borrower.proposes(3, DAY.plusMonths(1)).getString("id");
      borrower.pays("P1", "10.00", DAY);
      borrower.untilPaymentsAre(2);
      Borrower waiting =
          new Borrower(topics, "CNY", borrower.account().lenderId())
              .owes("900.00", DAY)
              .canPay("400.00");
      waiting.proposes(3, DAY.plusMonths(1));
      borrower.objects(plan, "50.00");
      borrower.proposesTooMuch().then().statusCode(422);
      await()
          .atMost(Borrower.PATIENCE)
          .until(
              () ->
                  Borrower.as("li.na", "agent")
                      .get("/plans/" + plan + "/feedback")
                      .jsonPath()
                      .getList("items")
                      .size(),
              size -> size == 1);
      String parked =
          LenderMatrix.park(topics, "lender.accounts", "PaymentReceived", borrower.account());

      // Then
      String lender = borrower.account().lenderId();
      assertThat(
              new LenderMatrix(
                      lender,
                      Map.of("listAllocationRules", "the rules are the same for all lenders"))
                  .leaks(
                      operation ->
                          operation.path().startsWith("/parked-messages")
                              ? Map.of("id", parked, "key", borrower.account().recordKey())
                              : Map.of(
                                  "id",
                                  operation.path().startsWith("/payoff-quotes")
                                      ? quote
                                      : operation.path().startsWith("/settlement")
                                          ? certificate
                                          : plan,
                                  "caseId",
                                  borrower.caseId().toString(),
                                  "lenderId",
                                  lender,
                                  "borrowerId",
                                  "B-1",
                                  "accountId",
                                  borrower.account().accountId(),
                                  "key",
                                  borrower.account().recordKey())))
          .isEmpty();
    }
  }

  @Test
  void everyTableBelongsToALender() {
    assertThat(LenderTables.open(database)).isEmpty();
  }
}
