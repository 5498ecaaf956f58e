package dev.amends.contact.contactfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.testsupport.Examples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of copies work as published. */
@QuarkusTest
class CopyExamplesTest extends ServiceTest {

  @Test
  void workWhenPasted() {
    TestCase opened = cases.anOpenCase();
    String id =
        TestContacts.inbound(opened, "INBOUND", Map.of("noPromiseReason", "NEEDS_TIME"))
            .statusCode(201)
            .extract()
            .path("id");
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("id", id));

    examples.paste("GET", "/contacts/{id}/copy", 200);

    assertThat(examples.paste("GET", "/contacts/{id}/copies", 200).getList("items")).hasSize(1);
  }
}
