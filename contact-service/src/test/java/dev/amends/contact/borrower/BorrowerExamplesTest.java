package dev.amends.contact.borrower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Examples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The OpenAPI examples of contact points and representatives work when they are pasted into Swagger
 * UI.
 */
@QuarkusTest
class BorrowerExamplesTest extends ServiceTest {

  @Test
  void workWhenPasted() {
    TestCase opened = cases.anOpenCase();
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("caseId", opened.id().toString()));

    String id = examples.paste("POST", "/contact-points", 201).getString("id");
    Examples ofPoint = examples.with("id", id);
    assertThat(ofPoint.paste("GET", "/contact-points", 200).getList("items")).hasSize(4);
    assertThat(ofPoint.paste("PUT", "/contact-points/{id}", 200).getString("place"))
        .isEqualTo("WORK");
    assertThat(
            ofPoint.paste("POST", "/contact-points/{id}/withdrawal", 200).getString("unusableWhy"))
        .isEqualTo("WITHDRAWN");
    assertThat(ofPoint.headersOf("PUT", "/contact-points/{id}"))
        .contains("If-Match", "Idempotency-Key");

    String name = examples.paste("PUT", "/cases/{caseId}/representative", 200).getString("name");
    assertThat(examples.paste("GET", "/cases/{caseId}/representative", 200).getString("name"))
        .isEqualTo(name);
    examples.paste("DELETE", "/cases/{caseId}/representative", 204);
    assertThat(examples.paste("GET", "/cases/{caseId}/readiness", 200).getBoolean("ready"))
        .isTrue();
  }
}
