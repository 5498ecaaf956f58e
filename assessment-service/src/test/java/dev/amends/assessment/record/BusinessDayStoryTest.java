package dev.amends.assessment.record;

import static dev.amends.assessment.record.Story.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An assessment is dated on the lender's newest business day, even if the case has not changed. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@SuppressWarnings("NullAway.Init") // injected
class BusinessDayStoryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

  @Inject DataSource database;

  @Test
  void isDatedOnTheNewestClosedBusinessDay() {
    String lender = "L-" + UUID.randomUUID();
    try (Topics topics = Topics.ofTheServiceUnderTest();
        Story story = new Story(lender)) {
      // Given
      story.caseIs(CaseStatus.OPEN, "1200.00", "CNY");
      story.untilKnown();

      // When
      topics.publish(new BusinessDayClosed(lender, DAY));

      // Then
      awaitBusinessDate(story, DAY);
      story.files("CNY").statusCode(201).body("businessDate", equalTo(DAY.toString()));

      // When a day is closed again and an earlier one late
      topics.publish(new BusinessDayClosed(lender, DAY.minusDays(2)));
      topics.publish(new BusinessDayClosed(lender, DAY.plusDays(1)));

      // Then
      awaitBusinessDate(story, DAY.plusDays(1));
    }
  }

  @Test
  void skipsWhatTheLenderReportsOnAccounts() throws SQLException {
    String lender = "L-" + UUID.randomUUID();
    try (Topics topics = Topics.ofTheServiceUnderTest();
        Story story = new Story(lender)) {
      // Given
      story.caseIs(CaseStatus.OPEN, "1200.00", "CNY");
      story.untilKnown();

      // When
      String skipped = topics.publish(new AccountCured(lender, story.accountId, DAY, 1));
      topics.publish(new BusinessDayClosed(lender, DAY));

      // Then
      awaitBusinessDate(story, DAY);
      assertThat(isReceived(skipped)).isFalse();
    }
  }

  private static void awaitBusinessDate(Story story, LocalDate day) {
    await()
        .atMost(Story.PATIENCE)
        .untilAsserted(
            () ->
                as("agent")
                    .get("/case-copies/" + story.caseId)
                    .then()
                    .statusCode(200)
                    .body("businessDate", equalTo(day.toString())));
  }

  private boolean isReceived(String eventId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select from inbox where id = ?")) {
      select.setString(1, eventId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
