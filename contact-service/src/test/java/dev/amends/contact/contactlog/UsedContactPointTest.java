package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the contact point that was used. */
@QuarkusTest
class UsedContactPointTest extends ServiceTest {
  @Inject ContactPoints points;

  @ParameterizedTest
  @CsvSource({
    "WRONG_NUMBER, +8613800000000, WRONG_NUMBER",
    "INVALID_NUMBER, +8613800000000, INVALID_NUMBER",
    "THIRD_PARTY_STOP, +8613800000000, STOP_REQUESTED"
  })
  void retiresTheNamedNumber(String disposition, String number, String why) {
    TestCase opened = cases.anOpenCase();
    call(opened, disposition, Map.of("contactPoint", number)).statusCode(201);
    assertRetired(opened, number, why);
  }

  @Test
  void retiresTheNumberOfThePermitIfNoneIsNamed() {
    TestCase opened = cases.anOpenCase();
    Map<String, Object> body =
        Map.of(
            "caseId",
            opened.id(),
            "disposition",
            "WRONG_NUMBER",
            "permitId",
            permitFor(opened, TestCases.PHONE));
    asAgent().body(body).post("/contacts").then().statusCode(201);
    assertRetired(opened, TestCases.PHONE, "WRONG_NUMBER");
  }

  @Test
  void recordsAndRetiresAnUnknownNumber() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(
            Map.of(
                "caseId", opened.id(),
                "disposition", "THIRD_PARTY_STOP",
                "direction", "INBOUND",
                "contactPoint", "+8613900000001"))
        .post("/contacts")
        .then()
        .statusCode(201);
    assertRetired(opened, "+8613900000001", "STOP_REQUESTED");
    assertThat(point(opened, TestCases.PHONE).isUsable()).isTrue();
  }

  @Test
  void recordsACallToANumberOtherThanThatOfThePermitAsABreach() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "disposition",
                "NO_ANSWER",
                "contactPoint",
                "+8613900000001",
                "permitId",
                permitFor(opened, TestCases.PHONE)))
        .post("/contacts")
        .then()
        .statusCode(201)
        .body("brokenRule", equalTo("contact-point-unknown"));
  }

  private static String permitFor(TestCase testCase, String number) {
    return asAgent()
        .body(
            Map.of(
                "caseId",
                testCase.id(),
                "channel",
                "CALL",
                "contactPoint",
                number,
                "purpose",
                "COLLECTION"))
        .post("/contact-permits")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void assertRetired(TestCase testCase, String number, String why) {
    assertThat(point(testCase, number).isUsable()).isFalse();
    assertThat(point(testCase, number).unusableWhy()).contains(why);
  }

  private ContactPoint point(TestCase testCase, String number) {
    return QuarkusTransaction.requiringNew()
        .call(() -> points.find(testCase.account(), number).orElseThrow());
  }
}
