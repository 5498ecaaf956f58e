package dev.amends.contact;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.TestCases.TestCase;
import dev.amends.events.LenderEvent.ContactPointKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a permit shows the number of a borrower or their representative in full. */
@QuarkusTest
class MaskedAnswersTest extends ServiceTest {
  private static final String LAWYER_PHONE = "+862155550133";

  @ParameterizedTest
  @ValueSource(strings = {"agent", "supervisor", "compliance"})
  void showsNumbersMasked(String role) {
    // Given
    TestCase opened = cases.anOpenCase();
    String contact =
        TestContacts.talk(
                opened,
                "RPC_NO_COMMITMENT",
                Map.of("noPromiseReason", "NEEDS_TIME", "contactPoint", TestCases.PHONE))
            .statusCode(201)
            .body("contactPoint", equalTo(ContactPointKind.PHONE.masked(TestCases.PHONE)))
            .extract()
            .path("id");
    asAgent()
        .body(Map.of("name", "Chen", "authority", "power of attorney", "contact", LAWYER_PHONE))
        .put("/cases/" + opened.id() + "/representative")
        .then()
        .statusCode(200)
        .body("contact", equalTo(ContactPointKind.PHONE.masked(LAWYER_PHONE)));
    String borrower =
        "/borrowers/" + opened.account().lenderId() + "/" + TestCases.borrowerOf(opened);

    // When // Then
    for (String path :
        new String[] {
          "/contact-points?caseId=" + opened.id(),
          "/cases/" + opened.id() + "/representative",
          "/cases/" + opened.id() + "/readiness",
          "/contacts?caseId=" + opened.id(),
          "/contacts/" + contact,
          "/contact-permits?caseId=" + opened.id(),
          "/verifications?caseId=" + opened.id(),
          "/callbacks?caseId=" + opened.id(),
          "/tasks?caseId=" + opened.id(),
          "/call-guides/" + opened.id(),
          borrower
        }) {
      assertThat(as("someone", role).get(path).then().extract().asString())
          .as(path)
          .isNotEmpty()
          .doesNotContain(TestCases.PHONE, TestCases.PHONE.substring(3), LAWYER_PHONE);
    }
    asAgent()
        .body(
            Map.of(
                "caseId",
                opened.id(),
                "channel",
                "CALL",
                "purpose",
                "COLLECTION",
                "contactPoint",
                LAWYER_PHONE))
        .post("/contact-permits")
        .then()
        .statusCode(201)
        .body("contactPoint.value", equalTo(LAWYER_PHONE));
  }
}
