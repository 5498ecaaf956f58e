package dev.amends.contact.permission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Examples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of what permits rest on work when they are pasted into Swagger UI. */
@QuarkusTest
class PermissionExamplesTest extends ServiceTest {

  @Test
  void workWhenPasted() {
    TestCase opened = cases.anOpenCase();
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("caseId", opened.id().toString()));

    String restriction = examples.paste("POST", "/restrictions", 201).getString("id");
    assertThat(examples.paste("GET", "/restrictions", 200).getList("items")).hasSize(1);
    assertThat(
            examples
                .with("id", restriction)
                .paste("DELETE", "/restrictions/{id}", 200)
                .getBoolean("inForce"))
        .isFalse();

    String consent = examples.paste("POST", "/consents", 201).getString("id");
    assertThat(examples.paste("GET", "/consents", 200).getList("items")).hasSize(1);
    assertThat(
            examples
                .with("id", consent)
                .paste("DELETE", "/consents/{id}", 200)
                .getBoolean("inForce"))
        .isFalse();
    assertThat(examples.headersOf("DELETE", "/consents/{id}")).containsOnlyOnce("Idempotency-Key");
    assertThat(examples.headersOf("POST", "/restrictions")).containsOnlyOnce("Idempotency-Key");
  }
}
