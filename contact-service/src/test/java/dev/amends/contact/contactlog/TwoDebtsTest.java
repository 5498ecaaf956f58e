package dev.amends.contact.contactlog;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two cases of one borrower, and the permits and contacts about them. */
abstract class TwoDebtsTest extends ServiceTest {
  @SuppressWarnings("NullAway.Init")
  TestCase first;

  @SuppressWarnings("NullAway.Init")
  TestCase second;

  /** In China's time zone, so that calls are allowed in all regions. */
  void openIn(String region) {
    first = cases.anOpenCase("joint", "Asia/Shanghai", region, "en", "120.00", "USD");
    second = cases.anotherDebtOf(first, region);
  }

  static ValidatableResponse permit(TestCase testCase) {
    return permit("li.na", testCase, List.of());
  }

  static ValidatableResponse permit(TestCase testCase, TestCase other) {
    return permit("li.na", testCase, List.of(other.id()));
  }

  static ValidatableResponse permit(String agent, TestCase testCase, TestCase other) {
    return permit(agent, testCase, List.of(other.id()));
  }

  static ValidatableResponse permit(String agent, TestCase testCase, List<UUID> others) {
    return as(agent, "agent")
        .body(
            Map.of(
                "caseId",
                testCase.id(),
                "channel",
                "CALL",
                "purpose",
                "COLLECTION",
                "alsoAboutCaseIds",
                others))
        .post("/contact-permits")
        .then();
  }

  /** The rule that denies the contact; null if it is permitted, and then the permit is returned. */
  static @Nullable String rule(ValidatableResponse answer) {
    if (answer.extract().statusCode() == 201) {
      String id = answer.extract().path("id");
      asAgent().delete("/contact-permits/" + id).then().statusCode(200);
      return null;
    }
    return answer.statusCode(409).extract().path("ruleId");
  }

  static Map<String, Object> contact(TestCase testCase, String disposition) {
    return new HashMap<>(
        Map.of("caseId", testCase.id(), "channel", "CALL", "disposition", disposition));
  }

  static Map<String, Object> promise(String amount) {
    return Map.of("amount", Map.of("amount", amount, "currency", "USD"), "dueDate", "2026-11-27");
  }

  static ValidatableResponse log(Map<String, Object> contact) {
    return asAgent().body(contact).post("/contacts").then();
  }
}
