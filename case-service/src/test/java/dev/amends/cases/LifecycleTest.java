package dev.amends.cases;

import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.happened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A case is opened, updated, cured, and opened again. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class LifecycleTest {
  static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void disconnect() {
    topics.close();
  }

  @Test
  void opensACaseForAnAccountThatFallsBehind() {
    AnAccount account = AnAccount.inANewBook();

    topics.publish(account.overdue("120.00", 31, 1));

    JsonPath opened = awaitCase(account);
    assertThat(opened.getString("status")).isEqualTo("OPEN");
    assertThat(opened.getInt("daysPastDue")).isEqualTo(31);
    assertThat(opened.getString("bucket")).isEqualTo("31-60");
    assertThat(opened.getString("overdue.amount")).isEqualTo("120.00");
    assertThat(opened.getString("class")).isEqualTo("UNKNOWN");
    assertThat(opened.getString("stage")).isEqualTo("NEGOTIATE");
    assertThat(happened(opened.getString("id"))).containsExactly("CaseOpened");
  }

  @Test
  void aLaterReportReplacesTheFiguresOfTheOneCase() {
    AnAccount account = AnAccount.inANewBook();
    topics.publish(account.overdue("120.00", 30, 1));
    String id = awaitCase(account).getString("id");

    topics.publish(account.overdue("150.00", 31, 2, AnAccount.DAY.plusDays(1)));

    JsonPath updated =
        awaitCase(account, found -> found.getString("overdue.amount").equals("150.00"));
    assertThat(updated.getString("id")).isEqualTo(id);
    assertThat(updated.getString("bucket")).isEqualTo("31-60");
  }
}
