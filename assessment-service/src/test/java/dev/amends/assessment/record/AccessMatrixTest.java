package dev.amends.assessment.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.testsupport.ApiOperation;
import dev.amends.testsupport.LenderMatrix;
import dev.amends.testsupport.LenderTables;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.RoleMatrix;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who may call which operation, and about whose accounts. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
@SuppressWarnings("NullAway.Init") // injected
class AccessMatrixTest {
  private static final Pattern NAMES_A_LENDER =
      Pattern.compile("/borrower-data|/pipeline|/work/assignments");

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
    try (Story story = Story.withOpenCase("900.00", "CNY");
        Story waiting = Story.withOpenCase("700.00", "CNY");
        Topics topics = Topics.ofTheServiceUnderTest()) {
      // Given
      story.contactShowsHardship(Instant.parse("2026-02-03T08:00:00Z"));
      waiting.contactShowsHardship(Instant.parse("2026-02-03T08:00:00Z"));
      waiting.openRequest();
      String request = story.openRequest();
      String assessment = story.files("CNY").statusCode(201).extract().path("id");
      story.recordsProfile().statusCode(200);
      AccountKey account = new AccountKey("L", "LN-" + UUID.randomUUID());
      String parked = LenderMatrix.park(topics, "cases", "CaseUpdated", account);

      // Then
      assertThat(
              new LenderMatrix(
                      "L", Map.of("getQuestionnaire", "questions are the same for all lenders"))
                  .leaks(
                      operation ->
                          operation.path().startsWith("/parked-messages")
                              ? Map.of("id", parked, "key", account.recordKey())
                              : NAMES_A_LENDER.matcher(operation.path()).lookingAt()
                                  ? Map.of("lenderId", "L", "borrowerId", "B-1")
                                  : Map.of(
                                      "id",
                                      operation.path().startsWith("/assessment-requests")
                                          ? request
                                          : assessment,
                                      "caseId",
                                      story.caseId.toString(),
                                      "key",
                                      "L:" + story.accountId)))
          .isEmpty();
    }
  }

  @Test
  void everyTableBelongsToALender() {
    assertThat(LenderTables.open(database)).isEmpty();
  }
}
