package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Closing a business day reviews each case once. */
@QuarkusTest
class CaseReviewTest extends CaseServiceTest {
  /** Twelve partitions with three cases per transaction in this profile hold at most 36. */
  private static final int MORE_THAN_ONE_TRANSACTION_TAKES = 40;

  @Test
  void reviewsEveryCaseOnceHoweverManyTransactionsItTakes() {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    List<AnAccount> accounts =
        Stream.generate(() -> AnAccount.of(first.lenderId()))
            .limit(MORE_THAN_ONE_TRANSACTION_TAKES)
            .toList();
    accounts.forEach(account -> topics.publish(account.overdue("120.00", 89, 1)));
    accounts.forEach(CaseApi::awaitCase);

    // When
    topics.publish(new BusinessDayClosed(first.lenderId(), AnAccount.DAY.plusDays(2)));

    // Then: two steps are overdue by now; one is taken.
    for (AnAccount account : accounts) {
      String id = awaitCase(account, is("bucket", "91-180")).getString("id");
      assertThat(timelineEvents(id))
          .containsExactly("CaseOpened", "CaseUpdated", "StrategyStepDue", "StageChanged");
    }
  }

  @Test
  void takesNoFurtherStepWhenTheSameDayIsClosedAgain() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 89, 1));
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(2)));
    String id = awaitCase(account, is("stage", "LETTER")).getString("id");

    // When
    topics.publish(new BusinessDayClosed(account.lenderId(), AnAccount.DAY.plusDays(2)));
    topics.publish(account.paid("P1", "20.00", 2));

    // Then
    awaitCase(account, is("overdue.amount", "100.00"));
    assertThat(timelineEvents(id)).containsOnlyOnce("StrategyStepDue");
  }
}
