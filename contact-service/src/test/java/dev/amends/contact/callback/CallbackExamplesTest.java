package dev.amends.contact.callback;

import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Examples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The OpenAPI examples for callbacks and preferences work unchanged. */
@QuarkusTest
class CallbackExamplesTest extends ServiceTest {

  @Test
  void acceptsEveryExampleOfCallbacksAndPreferences() {
    TestCase opened = cases.anOpenCase();
    awaitCallbacks(opened, "DUE", 1);
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("caseId", opened.id().toString()));

    assertThat(examples.paste("GET", "/callbacks", 200).getList("items")).isNotEmpty();
    assertThat(examples.paste("GET", "/callbacks/summary", 200).getInt("due")).isPositive();
    examples.paste("POST", "/callbacks/claim", 200);
    assertThat(examples.paste("PUT", "/preferences/{caseId}", 200).getString("language"))
        .isEqualTo("zh-CN");
    assertThat(examples.paste("GET", "/preferences/{caseId}", 200).getList("times")).hasSize(1);
    String id = examples.paste("POST", "/callbacks", 201).getString("id");
    Examples ofCallback = examples.with("id", id);
    assertThat(ofCallback.paste("PUT", "/callbacks/{id}/time", 200).getString("slotBasis"))
        .isEqualTo("NAMED");
    assertThat(ofCallback.paste("PUT", "/callbacks/{id}/assignee", 200).getString("assignee"))
        .isEqualTo("li.na");
    assertThat(ofCallback.paste("GET", "/callbacks/{id}", 200).getString("id")).isEqualTo(id);
    assertThat(ofCallback.paste("DELETE", "/callbacks/{id}", 200).getString("status"))
        .isEqualTo("CANCELLED");
    assertThat(ofCallback.headersOf("PUT", "/callbacks/{id}/time"))
        .contains("If-Match", "Idempotency-Key");
  }
}
