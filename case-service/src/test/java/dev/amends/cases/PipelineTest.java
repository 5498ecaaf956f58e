package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.testsupport.PipelineCheck;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The pipeline equals a recount, now and at the close of past business days. */
@QuarkusTest
class PipelineTest extends CaseServiceTest {
  private static final String RECOUNT =
      """
      select case
              when status = 'CURED' then 'CURED'
              when legal_referral_id is not null then 'LEGAL'
              when holds > 0 then 'HELD'
              when exists (select from jsonb_array_elements(plan_periods) p
                  where coalesce(p ->> 'endedOn', '') = '') then 'WITH_PLAN'
              when jsonb_array_length(proposed_plans) > 0 then 'PLAN_PROPOSED'
              when assessment_awaited_until is not null then 'ASSESSMENT_AWAITED'
              else stage end,
          currency, count(*), sum(overdue_minor)
      from collection_case where lender_id = ? and status in ('OPEN', 'CURED')
      group by 1, 2\
      """;

  @Inject DataSource database;

  @Test
  void equalsARecountAfterRandomEventsAndOnPastDays() {
    // Given
    Random random = new Random(20260228);
    AnAccount first = AnAccount.ofANewLender();
    String lender = first.lenderId();
    PipelineCheck check = new PipelineCheck(database, CaseApi::supervisor, lender, RECOUNT);
    List<AnAccount> accounts = new ArrayList<>(List.of(first));
    for (int i = 0; i < 7; i++) {
      accounts.add(AnAccount.of(lender));
    }
    for (AnAccount account : accounts) {
      topics.publish(account.overdue(100 + random.nextInt(900) + ".00", 31, 1));
    }
    accounts.forEach(CaseApi::awaitCase);
    for (AnAccount account : accounts.subList(0, 2 + random.nextInt(3))) {
      agent()
          .body("{\"kind\":\"DISPUTE\",\"reason\":\"the amount\"}")
          .post("/cases/{id}/holds", awaitCase(account).getString("id"))
          .then()
          .statusCode(201);
    }
    await().untilAsserted(check::run);
    LocalDate day = AnAccount.DAY.plusDays(1);

    // When
    topics.publish(new BusinessDayClosed(lender, day));

    // Then
    awaitClosed(lender, day);
    Map<String, BigDecimal> atTheClose = check.recounted();
    check.run();
    assertThat(check.figures(Map.of("businessDate", day.toString()))).isEqualTo(atTheClose);

    // When
    for (AnAccount account : accounts.subList(4, 8)) {
      topics.publish(account.paid("P1", 10 + random.nextInt(80) + ".00", 2));
    }

    // Then
    await().untilAsserted(() -> assertThat(check.recounted()).isNotEqualTo(atTheClose));
    await().untilAsserted(check::run);
    assertThat(check.figures(Map.of())).isNotEqualTo(atTheClose);
    assertThat(check.figures(Map.of("businessDate", day.toString()))).isEqualTo(atTheClose);
    pipeline(lender, day.plusDays(1)).statusCode(404);
    supervisor().get("/pipeline").then().statusCode(400).body("field", equalTo("lenderId"));
  }

  private static void awaitClosed(String lender, LocalDate day) {
    await().untilAsserted(() -> pipeline(lender, day).statusCode(200));
  }

  private static ValidatableResponse pipeline(String lender, LocalDate day) {
    return supervisor()
        .queryParam("lenderId", lender)
        .queryParam("businessDate", day.toString())
        .get("/pipeline")
        .then();
  }
}
