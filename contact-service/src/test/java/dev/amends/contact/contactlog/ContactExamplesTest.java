package dev.amends.contact.contactlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.testsupport.Examples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of the contact log and of verifications work as published. */
@QuarkusTest
class ContactExamplesTest extends ServiceTest {
  @Test
  void workWhenPasted() {
    TestCase opened = cases.anOpenCase();
    Examples examples = Examples.ofTheServiceUnderTest(Map.of("caseId", opened.id().toString()));

    assertThat(examples.paste("POST", "/verifications", 201).getString("outcome"))
        .isEqualTo("VERIFIED");
    String id = examples.paste("POST", "/contacts", 201).getString("id");

    Examples ofContact = examples.with("id", id);
    assertThat(ofContact.paste("GET", "/contacts/{id}", 200).getBoolean("rightParty")).isTrue();
    assertThat(ofContact.paste("GET", "/contacts", 200).getList("items")).hasSize(1);
    assertThat(ofContact.paste("GET", "/verifications", 200).getList("items")).hasSize(1);
    assertThat(ofContact.paste("GET", "/dispositions", 200).getString("language"))
        .isEqualTo("zh-CN");
    assertThat(ofContact.paste("GET", "/contact-codes", 200).getList("reasons")).isNotEmpty();
    assertThat(ofContact.headersOf("POST", "/contacts")).containsOnlyOnce("Idempotency-Key");
    assertThat(examples.withoutAnswer()).isEmpty();
  }
}
