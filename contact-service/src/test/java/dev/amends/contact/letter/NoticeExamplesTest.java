package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.testsupport.Examples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of notices work as published. */
@QuarkusTest
class NoticeExamplesTest extends ServiceTest {

  @Test
  void workWhenPasted() {
    TestCase opened = cases.anOpenCase();
    TestContacts.talk(opened, "REFUSED").statusCode(201);
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("caseId", opened.id().toString()));

    String id = examples.paste("GET", "/notices", 200).getString("items[0].id");

    Examples ofNotice = examples.with("id", id);
    assertThat(ofNotice.paste("POST", "/notices/{id}/deliveries", 201).getString("status"))
        .isEqualTo("SENT");
    assertThat(ofNotice.paste("GET", "/notices/{id}", 200).getList("deliveries")).hasSize(1);
    assertThat(ofNotice.paste("GET", "/notices/{id}/deliveries", 200).getList("items")).hasSize(1);
    ofNotice.paste("GET", "/notices/{id}/content", 200);
    assertThat(ofNotice.headersOf("POST", "/notices/{id}/deliveries"))
        .containsOnlyOnce("Idempotency-Key");
  }
}
